"""Words for one act: "killed" and "murder", "passed away" and "died". By hand, for general news; a word may stand in several lines.

One rule: a line says what can be told of one event, not what means the same; whether it is one, the rest of the sentence must show.
"""

import re
from collections import defaultdict
from functools import lru_cache

from timeline.merge.stems import plain, stem

# A line is a family; "+" ties the words of a phrase, "#" opens a remark.
_FAMILIES = """
    # death and violence
    die death dead decease perish demise pass+away lose+life claim+life fatal expire succumb
    kill murder slay homicide slaughter manslaughter massacre execute assassinate gun+down take+life claim+life slaying fatal
    shoot gunfire gun+down open+fire fire+shot shooter gunman gunshot
    stab knife slash stabbing
    suicide hang take+own+life
    strangle smother choke suffocate
    poison drug overdose
    drown
    wound injure hurt maim harm casualty injury
    attack assault raid strike ambush offensive storm invade invasion onslaught rampage
    hit strike mow run+over knock+down ram collide
    beat punch batter hit pummel
    bomb explode explosion blast detonate blow+up go+off bombing device
    shell bombard airstrike rocket missile mortar
    hijack seize commandeer take+over pirate
    kidnap abduct hostage captive
    rape molest assault abuse sex+crime
    threat threaten intimidate warn
    torture abuse mistreat
    clash fight battle skirmish confront scuffle brawl fighting combat
    # crime and law
    arrest detain apprehend custody capture nab catch take+into+custody pick+up round+up bust
    arson torch set+fire set+ablaze firebomb
    rob robbery heist burglary burgle loot hold+up holdup steal theft snatch grab make+off take+away raid
    steal theft snatch grab make+off take loot get+away
    fraud swindle scam embezzle defraud
    smuggle traffic trafficking
    hack breach intrude infiltrate hacker
    charge indict accuse indictment arraign face+charge book
    suspect suspicion allege accuse
    sue suit lawsuit file+suit litigation
    trial court hearing proceeding try case
    convict guilty conviction verdict find+guilty
    acquit clear not+guilty acquittal exonerate
    sentence jail imprison prison+term imprisonment life+term
    plead plea
    testify testimony
    appeal
    pardon clemency commute amnesty
    rule ruling judgment decide decision judge
    bail bond
    extradite deport expel banish
    escape flee break+out run+away breakout walk+away fugitive on+the+run lam loose getaway get+away
    chase pursue hunt manhunt search pursuit
    search hunt look seek
    surrender turn+in give+up turn+himself+in turn+herself+in
    release free let+go freed liberate parole
    raid search sweep operation crackdown
    seize confiscate impound seizure
    investigate investigation probe inquiry inquire inquest examine look+into
    interrogate question interview quiz
    evidence clue proof
    drunk+driving dui dwi drunken+driving driving+under+influence drink+driving impaired+driving
    speed speeding
    pull+over stop traffic+stop flag+down
    # disasters
    quake earthquake tremor temblor aftershock shake jolt rattle shock rumble rock
    flood deluge inundate flooding
    storm hurricane typhoon cyclone tornado
    fire blaze inferno burn flame wildfire burn+down
    crash collision wreck accident smash collide derail pileup
    sink capsize shipwreck founder
    erupt eruption
    landslide mudslide avalanche
    collapse topple cave fall+down
    fall slip plunge tumble plummet drop
    damage destroy devastate wreck ruin ravage demolish level flatten destruction
    leak spill
    outbreak epidemic spread infect pandemic
    evacuate flee evacuation displace
    rescue save pull+out
    missing disappear vanish disappearance
    strand trap stuck
    survive survivor
    # illness
    hospital hospitalize treat treatment admit care
    rehab treatment check+into check+in enter admit rehabilitation enroll
    heart+attack cardiac+arrest heart+failure stroke heart+disease cardiac
    illness disease ill sick ailment cancer
    surgery operate operation transplant
    diagnose diagnosis
    recover recovery heal recuperate
    birth born deliver pregnant give+birth
    # people's lives
    marry wed wedding marriage tie+knot
    engage engagement propose
    divorce split separate break+up separation part+way
    funeral bury burial memorial vigil mourn tribute service
    celebrate celebration party festivity anniversary birthday
    retire retirement
    # jobs
    resign quit step+down resignation leave stand+down bow+out
    fire dismiss sack oust axe terminate remove relieve let+go dismissal firing ax can
    layoff lay+off job+cut cut+job redundancy
    hire rehire recruit sign employ hiring
    appoint name nominate nominee nomination pick select choose tap choice appointment candidate selection designate
    succeed replace replacement successor take+over fill+in step+in
    become serve
    promote elevate promotion
    suspend suspension ban
    return come+back comeback back
    host emcee hosting master+of+ceremonies present
    job post position role
    offer approach bid propose proposal
    negotiate negotiation talk discuss talks discussion
    accept agree
    reject refuse decline turn+down rebuff rejection
    # business
    acquire acquisition buy purchase takeover take+over buyout deal
    merge merger combine join deal
    sell sale divest
    invest investment fund
    launch unveil introduce release debut roll+out announce introduction issue publish put+out
    patch fix plug update repair close address resolve correct
    recall withdraw pull
    bankrupt bankruptcy insolvency go+under
    profit earnings revenue earn
    rise increase climb jump surge grow gain up
    drop decline slump plunge decrease down fell slide
    cut slash reduce reduction trim
    pay payment payout pay+out settle
    fine penalty penalize penalise
    price cost worth
    strike walkout walk+out stoppage industrial+action
    open opening inaugurate
    close shut shutdown shut+down closure
    build construct construction
    expand expansion
    contract deal agreement pact accord sign
    order command
    ship deliver delivery supply
    compete rival competition
    feature equip include
    design develop create
    # technology
    outage downtime go+down disruption disrupt interruption interrupt failure fail blackout problem
    cut sever break snap damage slice
    restore reconnect resume bring+back restoration
    exploit vulnerability flaw hole bug
    connect link connectivity connection
    reroute divert redirect
    # government
    elect election vote poll ballot polling
    campaign run candidacy
    inaugurate swear+in take+office inauguration sworn
    veto block
    pass approve adopt enact ratify approval
    ban bar prohibit outlaw forbid
    overturn reverse repeal revoke rescind undo overtur restore
    protest riot demonstrate march rally unrest demonstration rioting
    protect protection safeguard guard
    deploy send dispatch station
    withdraw pull+out pullout withdrawal
    patrol escort guard
    thwart foil prevent avert stop block
    attempt try bid effort
    sanction embargo
    ceasefire truce cease-fire
    war conflict fighting battle
    meet meeting summit talk+with
    visit trip tour travel
    sign signing
    declare proclaim declaration
    change revise alter amend reform revision
    consult consultation
    # talk
    say said tell told state remark comment accord according add
    announce announcement declare reveal disclose statement declare unveil
    report reportedly reporting
    confirm confirmation verify acknowledge
    deny denial
    claim allege maintain assert
    admit confess confession acknowledge
    apologize apology apologise sorry
    criticize criticism condemn slam blast denounce blame
    praise hail laud
    call urge demand ask request plead
    rumor rumour speculate speculation speculated
    warn warning alert
    tweet post message write
    explain describe
    interview speak talk
    believe think consider
    expect anticipate schedule plan
    decide choose decision opt
    cause lead result trigger spark prompt
    # sport
    win beat defeat victory triumph topple overcome top edge clinch lose loss lost down win+over
    clinch secure lock+up seal wrap+up earn nail
    retain defend keep hold defense
    knock+out knockout stop stoppage tko
    score record goal points
    record mark milestone break pass surpass history set
    tie draw equalize
    game match bout fight contest
    tournament championship cup playoff postseason final series title
    round stage
    injured+reserve ir injury list disabled+list sideline
    place put move
    injure sprain tear strain hurt injury
    miss sit+out
    play start
    trade transfer deal swap
    draft pick
    throw pass touchdown
    lead guide
    season year campaign
    career
    # film, shows
    direct director helm directing
    sequel follow-up film movie
    premiere debut open
    award prize honor win awards
    award ceremony show telecast broadcast gala oscar academy+award ceremonies
    star appear act role appearance play cast portray
    cast choose
    perform concert gig
    film shoot movie
    song album single record
    exhibition exhibit display show
    # science and space
    discover find discovery uncover spot locate
    crash+land land landing
    orbit launch blast+off lift+off
    test trial
    # misc
    begin start kick+off commence open
    end finish conclude conclusion ending over
    continue remain stay keep
    delay postpone put+off push+back
    cancel call+off scrap
    happen occur take+place event incident unfold
    help aid assist support assistance
    give donate hand deliver
    leave depart departure exit go
    arrive come reach arrival
    enter go+into go+in break+into walk+into storm
    go head walk travel
    disguise dress pose costume
    throw hurl toss lob
    carry+out conduct perform
    work employ operate
    live reside
    know known famous
    watch see view look
    hold stage
    take+place hold
    stay remain
    drive driving
    want seek hope
"""
_LIGHT = frozenset(
    map(stem, "make take have get go put give hold be do come set become keep it that this which them they he she one".split())
)


@lru_cache(maxsize=1)
def _families() -> tuple[dict[str, set[int]], dict[frozenset[str], set[int]]]:
    """The families of each word and of each phrase, by their stems."""
    words: dict[str, set[int]] = defaultdict(set)
    phrases: dict[frozenset[str], set[int]] = defaultdict(set)
    lines = [line for line in _FAMILIES.splitlines() if line.strip() and not line.strip().startswith("#")]
    for number, line in enumerate(lines):
        for entry in line.split():
            stems = [stem(word) for word in re.split("[+-]", entry)]
            if len(stems) == 1:
                words[stems[0]].add(number)
            else:
                phrases[frozenset(stems)].add(number)
    return words, phrases


@lru_cache(maxsize=100_000)
def acts(trigger: frozenset[str]) -> frozenset[int]:
    """The families that a trigger of these stems is in: those of its phrases, else of its words, light verbs aside."""
    words, phrases = _families()
    whole = [numbers for stems, numbers in phrases.items() if stems <= trigger]
    return frozenset().union(*(whole or [words.get(word, set()) for word in trigger - _LIGHT or trigger]))


def is_light(trigger: frozenset[str]) -> bool:
    """Whether a trigger says little by itself: "made", "it"."""
    return trigger <= _LIGHT


def is_speech(families: frozenset[int]) -> bool:
    """Whether a trigger of these families can be somebody's saying something, of which a story has many."""
    return not families.isdisjoint(_speech())


@lru_cache(maxsize=1)
def _speech() -> frozenset[int]:
    words, _ = _families()
    return frozenset().union(*(words[stem(word)] for word in ("say", "announce", "confirm", "report", "deny", "explain")))


def trigger_of(words: str) -> frozenset[str]:
    """The stems of a trigger, common words aside where it has others."""
    return frozenset(plain(words)) or frozenset([words])
