"""How feedparser names the elements of a feed: by prefixes of its own for the namespaces it knows.

One rule: these tables are feedparser's; a test holds them against the installed one.
"""

NAMESPACES = {
    "": "",
    "http://backend.userland.com/rss": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://example.com/newformat#": "",
    "http://example.com/necho": "",
    "http://purl.org/echo/": "",
    "uri/of/echo/namespace#": "",
    "http://purl.org/pie/": "",
    "http://purl.org/atom/ns#": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/rss/1.0/modules/rss091#": "",
    "http://webns.net/mvcb/": "admin",
    "http://creativecommons.org/ns#license": "cc",
    "http://web.resource.org/cc/": "cc",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": "creativeCommons",
    "http://backend.userland.com/creativecommonsrssmodule": "creativeCommons",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.georss.org/georss": "georss",
    "http://www.opengis.net/gml": "gml",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://podlove.org/simple-chapters": "psc",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://www.w3.org/1999/xhtml": "xhtml",
}
"""By lower-case address: those whose elements feedparser handles, and the syndication module's, which are read here."""

HANDLED = frozenset(
    """abstract author body category cc_license channel cloud content content_encoded contributor copyright created
    creativeCommons_license creativecommons_license dc_author dc_contributor dc_creator dc_date dc_description dc_language
    dc_publisher dc_rights dc_subject dc_title dcterms_created dcterms_issued dcterms_modified dcterms_valid description email
    enclosure entry expirationdate feed feedburner_browserfriendly fullitem generator georss_box georss_line georss_point
    georss_polygon georss_where georssgeom gml_exterior gml_linearring gml_linestring gml_point gml_polygon gml_pos gml_poslist
    guid height homepage id image info issued item itunes_author itunes_category itunes_email itunes_image itunes_link itunes_name
    itunes_owner itunes_subtitle itunes_summary keywords language lastbuilddate link managingeditor media_category media_content
    media_credit media_description media_group media_license media_player media_rating media_restriction media_thumbnail
    media_title modified name newlocation psc_chapter psc_chapters pubdate published rights rss source subtitle summary tagline
    tags textInput textinput title updated uri url webmaster where width xhtml_body admin_generatoragent admin_errorreportsto geom
    itunes_block itunes_explicit itunes_keywords media_keywords""".split()
)
"""Elements that feedparser does something of its own with."""

RESERVED = frozenset(
    """date date_parsed items entries links authors tags enclosures contributors author_detail summary_detail content_detail title_detail
    description_detail publisher href feed""".split()
)
"""Names under which feedparser keeps something else: an unknown element of such a name would change an entry."""

HARMLESS = frozenset(
    """cc_license cloud comments copyright created creativecommons_license dc_contributor dc_language dc_publisher dc_rights dcterms_created
    email expirationdate generator georss_box georss_line georss_point georss_polygon height homepage info itunes_block itunes_email
    itunes_explicit itunes_image itunes_link itunes_name itunes_subtitle language media_credit media_license media_player media_rating
    media_restriction media_thumbnail name rights subtitle tagline uri url webmaster width""".split()
)
"""Handled elements that change nothing of what an `Entry` holds, where they hold no elements themselves."""

OWN_PREFIXES = frozenset(NAMESPACES.values()) - {"", "cc", "creativeCommons"}  # a licence changes nothing, whatever it is called
UNKNOWN = "?"  # in front of the name of an element that feedparser only stores under its own name


def name_of(tag: str, prefix: str | None) -> str | None:
    """feedparser's name for an element, "?..." for one that it has no handler for, None where that cannot be told for sure.

    `prefix`: as the document has it; none of OWN_PREFIXES for the namespace of another. For one that feedparser does not know,
    which is often its own in another spelling, it goes by the prefix.
    """
    space, _, local = tag[1:].rpartition("}") if tag[0] == "{" else ("", "", tag)
    local, own = local.lower(), prefix_of(space)
    if own is None and prefix in OWN_PREFIXES:
        own = prefix
    if own is None:
        return None if prefix is None and local in HANDLED | RESERVED else UNKNOWN + local
    name = f"{own.lower()}_{local}" if own else local
    if name in RESERVED:
        return None
    return name if name in HANDLED else UNKNOWN + name


def prefix_of(space: str) -> str | None:
    """feedparser's own prefix for a namespace, "" for RSS and Atom, None for one that is not in the table."""
    return "" if "backend.userland.com/rss" in space.lower() else NAMESPACES.get(space.lower())
