"""Whether a given name is a woman's or a man's, where nearly all who bear it are: what "she" cannot be said of.

One rule: in doubt it is neither, and a pronoun may stand for its bearer.
"""

_MEN = frozenset(
    """abdul abdullah adam ahmad ahmed alan albert aleksandr alexander alexandre alfred ali andrei andrew anthony antonio antony arthur
    barack benjamin bernard bill bob boris brian bruce carl carlos charles chris christopher dan daniel david dennis diego dmitri dmitry
    don donald edward emmanuel eric ernesto evan felipe fernando francisco frank franklin fred frederick gary geoffrey george gerald gerhard
    giuseppe gordon graham gregory hakan hamid harold harry hassan helmut henry herbert howard hugo ian ibrahim igor ismail ivan jack
    jacques jake james jan jason javier jeff jeffrey jens jeremy jerome jim jimmy joao joe joel johann john jonathan jorge jose joseph
    juan julius justin karl keir keith ken kenneth kevin khalid klaus kofi larry lars lawrence leonid lloyd louis lucas luis luiz manuel
    marco mario mark martin mateusz matthew maurice michael michel miguel mike mikhail mohamed mohammad mohammed muhammad mustafa narendra
    nathan neil nicholas nicolas nikolai oleg olaf oscar otto pablo patrick paul pavel pedro peter petr philip philippe pierre rafael ralph
    ramon raul recep ricardo richard rishi robert roberto rodrigo roger roman ron ronald saad salman samuel scott sebastian serge sergei
    sergey shimon simon stefan stephen steve steven thomas tim timothy tom tony viktor vincent vladimir volodymyr walter werner william
    wolfgang xavier yasser yitzhak youssef yuri""".split()
)
_WOMEN = frozenset(
    """aisha alexandra alice amanda amina amy ana angela anita ann anna annalena anne annie barbara beatrice bridget carla carmen
    carol caroline catherine charlotte christina christine claire claudia cristina cynthia deborah denise diana dilma dina donna dorothy
    eleanor elena elise elisabeth elizabeth ellen emily emma erna esther eva evelyn fatima federica fiona frances francesca gabriela
    gina giorgia giulia gloria grace hanna hannah heather helen helena helle hillary ingrid irene irina isabel isabella jacinda jane janet
    janice jasmine jennifer jessica jill joan joanna josephine joyce judith julia julie kaja kamala karen karin kate katherine
    kathleen kathy katya kirsten kristalina laura leila leticia linda lisa liz louise lucia lucy luisa madeleine magdalena margaret
    maria marie marina marine martha mary maya melania melinda mette michelle miriam monica nadia nancy natalia natasha nicola nicole nina
    olena olga olivia patricia paula pauline penny rachel rebecca rita roberta rosa rose ruth samantha sandra sanna sara sarah sharon
    sofia sonia sophie stella stephanie susan svetlana sylvia tamara tatiana teresa theresa tina ursula valentina vanessa vera
    veronica victoria violeta viviane wendy yelena yulia""".split()
)


def gender_of(name: str) -> str:
    """ "f", "m", or "" where the first of its words does not tell."""
    first = name.split()[0].lower().rstrip(".") if " " in name else ""
    return "m" if first in _MEN else "f" if first in _WOMEN else ""
