"""A share's code behind a firm's name: "Shell (SHEL.L)", "BP <BP.L>", "Havn Inc. (NASDAQ: HAVN)". It is nobody's name."""

import re

_EXCHANGE = (
    r"(?:NYSE(?: American| Arca)?|NASDAQ(?:GS|GM|CM)?|Nasdaq|TSX(?:[- ]?V)?|LSE|ASX|AIM|OTC(?:QB|QX)?|OTC Pink|HKEX|SGX|BSE|NSE|JSE|CSE"
    r"|FRA|KRX|TWSE|Euronext(?: [A-Z][a-z]+)?)"
)
TICKER = re.compile(
    r"[(<] ?[A-Z0-9]{1,8}\.[A-Z]{1,3} ?[)>]"
    rf"|\((?:{_EXCHANGE}(?: and |[,/] ?)?){{1,3}}: ?[A-Z0-9.]{{1,8}}(?:[;,] ?{_EXCHANGE}: ?[A-Z0-9.]{{1,8}}){{0,4}}\)"
)
