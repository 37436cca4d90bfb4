"""With the language model, the verb that governs a date decides its direction. Published Sunday 16 February 2025."""

import pytest
from spacy.language import Language

from timeline.dates import find_dates
from timeline.language import load_model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


ROWS = [
    ("The president met his guest in Munich on Friday.", "Friday", "2025-02-14"),
    ("Towns emptied as the storm drew near a landfall forecast for Friday.", "Friday", "2025-02-21"),
    ("Ministers conceded that the summit long awaited for Friday would end without a deal.", "Friday", "2025-02-21"),
    ("The rallies had moved the generals to depose him on Friday.", "Friday", "2025-02-14"),
    ("The strike led the airline to cancel its flights on Friday.", "Friday", "2025-02-14"),
    ("The storm predicted for Friday never arrived.", "Friday", "2025-02-14"),
    ("The storm was stronger than forecast for Friday.", "Friday", "2025-02-14"),
    ("The court moved the trial to begin on Tuesday.", "Tuesday", "2025-02-18"),
    ("The panel recommended approving the vaccine on Friday.", "Friday", "2025-02-14"),
    ("The two leaders discussed ending the war in a call on Friday.", "Friday", "2025-02-14"),
    ("The envoy has recommended cutting the force and pulling it out by April 30.", "April 30", "2025-04-30"),
    ("The president will meet his guest in Munich on Friday.", "Friday", "2025-02-21"),
    ("The president called a snap election on Friday night.", "Friday night", "2025-02-14TNI"),
    ("The president called an election for Friday.", "Friday", "2025-02-21"),
    ("The bank held its rate and said a cut was likely by the summer.", "the summer", "2025-SU"),
    ("The ban will be extended until Jan. 10.", "Jan. 10", "2026-01-10"),
    ("The ban was lifted on Jan. 10.", "Jan. 10", "2025-01-10"),
    ("They put off the exit, which had been due on Thursday.", "Thursday", "2025-02-13"),
    ("They put off the exit, which had been due on Wednesday.", "Wednesday", "2025-02-19"),
    ("Temperatures were expected to fall overnight.", "overnight", "2025-02-16TNI"),
    ("The president is to meet his guest in Munich on Friday.", "Friday", "2025-02-21"),
    ("The president is expected to meet his guest on Friday.", "Friday", "2025-02-21"),
    ("The talks, scheduled for Friday, have been put off.", "Friday", "2025-02-21"),
    ("The rally slated for Thursday has been moved to a later date.", "Thursday", "2025-02-20"),
    ("The quake in Varn on Saturday is expected to slow growth.", "Saturday", "2025-02-15"),
    ("The visit to Varn on Friday is expected to boost trade.", "Friday", "2025-02-21"),
    ("Thursday's referendum has been called off.", "Thursday", "2025-02-20"),
    ("Thursday's referendum was called off.", "Thursday", "2025-02-13"),
    ("Two climbers are missing after an avalanche on Mount Lund on Friday.", "Friday", "2025-02-14"),
    ("The talks are to resume after the holiday on Friday.", "Friday", "2025-02-21"),
    ("The president has met his guest on Friday.", "Friday", "2025-02-14"),
    ("The president said Friday that he would go.", "Friday", "2025-02-14"),
    ("The president said he would go on Friday.", "Friday", "2025-02-21"),
    ("They attended a rally Thursday to demand his release.", "Thursday", "2025-02-13"),
    ("The ministry postponed the vote until Tuesday.", "Tuesday", "2025-02-18"),
    ("A decision could come as early as Tuesday.", "Tuesday", "2025-02-18"),
    ("They are looking for ways to get around Wednesday's ruling.", "Wednesday", "2025-02-12"),
    ("He gave no reason for the March 4 deadline.", "March 4", "2025-03-04"),
    ("He was born in the town in October.", "October", "2024-10"),
    ("The trial will begin in October.", "October", "2025-10"),
    ("The minister arrives in the capital on Monday.", "Monday", "2025-02-17"),
    ("The minister is arriving Monday.", "Monday", "2025-02-17"),
    ("The company reports earnings Thursday.", "Thursday", "2025-02-20"),
    ("The deadline is Friday.", "Friday", "2025-02-21"),
    ("He had until noon Saturday to respond.", "noon Saturday", "2025-02-22T12:00"),
    ("The vote was moved from Tuesday to Thursday.", "Thursday", "2025-02-20"),
    ("Leaders speak by phone Wednesday", "Wednesday", "2025-02-12"),
    ("Ministers to meet in Geneva on Tuesday", "Tuesday", "2025-02-18"),
    ("Markets were calm ahead of Wednesday's vote.", "Wednesday", "2025-02-19"),
    ("He did not say if he would attend Wednesday's meeting.", "Wednesday", "2025-02-19"),
    ("The king arrived Thursday night and leaves Monday.", "Monday", "2025-02-17"),
    ("He was to have arrived Thursday.", "Thursday", "2025-02-13"),
    ("His term ends in November.", "November", "2025-11"),
    ("He faces voters in November.", "November", "2025-11"),
    ("The law, which takes effect July 1, was passed in May.", "July 1", "2025-07-01"),
    ("The law, which takes effect July 1, was passed in May.", "May", "2024-05"),
    ("If elected in November, he would cut taxes.", "November", "2025-11"),
    ("He resigned, effective June 30.", "June 30", "2025-06-30"),
    ("The president will attend, among others, on Thursday, his office said.", "Thursday", "2025-02-20"),
    ("The president will attend, his office said Thursday.", "Thursday", "2025-02-13"),
    ("A service planned for Saturday was canceled after plans were leaked.", "Saturday", "2025-02-15"),
    ("He recommended remote work until Tuesday.", "Tuesday", "2025-02-18"),
    ("The talks lasted until Saturday.", "Saturday", "2025-02-15"),
    ("Both backed him ahead of Saturday's vote.", "Saturday", "2025-02-15"),
    ("The airline said it was suspending flights on Monday.", "Monday", "2025-02-17"),
    ("An official said on Saturday they would fire on any ship.", "Saturday", "2025-02-15"),
    ("He was flying home to his wife on Wednesday when he got stranded.", "Wednesday", "2025-02-12"),
    ("Crude futures jumped 7.3% to end Friday at a high.", "Friday", "2025-02-14"),
    ("It helped those who were unable to cast ballots on Friday.", "Friday", "2025-02-14"),
    ("Those abroad will be able to cast ballots on Friday.", "Friday", "2025-02-21"),
    ("It comes as the war enters its fourth day following air strikes on the city on Friday.", "Friday", "2025-02-14"),
    ("He has told them to rise as recently as Monday.", "Monday", "2025-02-10"),
    ("Shipments are set to exceed seven million barrels, the highest since March.", "March", "2024-03"),
    ("The tanker is heading to the port on Saturday to load oil.", "Saturday", "2025-02-15"),
    ("The assault on the port on Saturday is lifting prices.", "Saturday", "2025-02-15"),
    ("Following the killing of its leader on Thursday, many remain skeptical.", "Thursday", "2025-02-13"),
    ("Saturday's comments are a rare instance.", "Saturday", "2025-02-15"),
    ("Saturday's price rise will hurt.", "Saturday", "2025-02-15"),
    ("It upped the urgency of whether robots will work on Thursday, when it announced the cuts.", "Thursday", "2025-02-13"),
    ("The bank cut its rate on Thursday.", "Thursday", "2025-02-13"),
    ("It would have needed him on Thursday.", "Thursday", "2025-02-13"),
    ("The firm has applied to resume trading on Monday.", "Monday", "2025-02-17"),
    ("The group scheduled an emergency meeting for Monday.", "Monday", "2025-02-17"),
    ("They could not be found Friday.", "Friday", "2025-02-14"),
    ("The data show that sales fell in October.", "October", "2024-10"),
    ("The attack follows a war in June.", "June", "2024-06"),
    ("Prices are a concern for him ahead of an election in November.", "November", "2025-11"),
    ("He had been expected to hold the meeting on Saturday.", "Saturday", "2025-02-15"),
    ("The agency said in September it would send it home.", "September", "2024-09"),
    ("It said it was extending its ban on planes landing in the capital through May 3.", "May 3", "2025-05-03"),
    ("It had renewed the permit of the mill until October.", "October", "2025-10"),
    ("The mill ran through October.", "October", "2024-10"),
    ("He said fares would rise when the board met on Thursday.", "Thursday", "2025-02-20"),
    ("He said he would resign after the party lost the vote on Thursday.", "Thursday", "2025-02-13"),
    ("He was due to fly home on Saturday.", "Saturday", "2025-02-15"),
    ("He was due to fly home on Tuesday.", "Tuesday", "2025-02-18"),
    ("He is due to fly home on Saturday.", "Saturday", "2025-02-22"),
    ("They were warned not to sail, after on Friday telling their crews to stay.", "Friday", "2025-02-14"),
    ("One would have needed coffee for all of his speech on Thursday, which went on for two hours.", "Thursday", "2025-02-13"),
    ("The choice of a new head, after the old one's death on Friday, could split them.", "Friday", "2025-02-14"),
    ("They stay clerks, now suspended by Thursday's order.", "Thursday", "2025-02-13"),
    ("The vote is set for Thursday. On Tuesday, the mayor said he would not run.", "Tuesday", "2025-02-11"),
    ("The row set the stage for Thursday's election.", "Thursday", "2025-02-20"),
    ("It is riskier than when he ordered them to bomb the dam in July.", "July", "2024-07"),
    ("One reason for the July bombings is that they feared it.", "July", "2024-07"),
    ("They like short jobs such as the July 3 lightning raid on the port.", "July 3", "2024-07-03"),
    ("She leads with 44% according to a July survey.", "July", "2024-07"),
    ("A meeting of the league in October could decide it.", "October", "2025-10"),
    ("It has cancelled its flights to the coast until September 7.", "September 7", "2025-09-07"),
    ("He looked forward to seeing the town in November.", "November", "2025-11"),
    ("They look forward to welcoming the guests to the November summit.", "November", "2025-11"),
    ("The biggest day will come in the south on Friday, when the hosts said they hoped for thousands.", "Friday", "2025-02-21"),
    ("He said the town would use Thursday's negotiations to press for a truce.", "Thursday", "2025-02-20"),
    ("Talks ahead of a meeting called by the leaders of both the northern towns on Tuesday will focus on it.", "Tuesday", "2025-02-18"),
    ("It cancelled its flights on Sunday and Monday.", "Monday", "2025-02-17"),
    ("The conference in Oslo on 8 June has been cancelled.", "8 June", "2025-06-08"),
    ("The fair in Bergen on 3 May was postponed.", "3 May", "2025-05-03"),
    ("It cancelled its flights from February 3 to April 30.", "April 30", "2025-04-30"),
    ("He lauded the moves to ease the shock on Saturday.", "Saturday", "2025-02-15"),
    ("They met over the weekend in the mountains.", "the weekend", "2025-W07-WE"),
    ("The council annulled the vote and set a re-run for April 23.", "April 23", "2025-04-23"),
    ("The signing was fixed for November 21 and never took place.", "November 21", "2024-11-21"),
    ("The union vowed to boycott the general election called for 12 May.", "12 May", "2025-05-12"),
    ("The launch has been brought forward to April 12.", "April 12", "2025-04-12"),
    ("The launch was moved to Oslo on April 12.", "April 12", "2024-04-12"),
    ("Norland told the envoys to leave by Tuesday.", "Tuesday", "2025-02-18"),
    ("They raced to meet a deadline of Monday for the bids.", "Monday", "2025-02-17"),
    ("He killed the man after a deadline of Monday passed.", "Monday", "2025-02-10"),
    ("Judges ordered him to pay by Friday, and he paid.", "Friday", "2025-02-14"),
    ("She brought the case to Friday's hearing.", "Friday", "2025-02-14"),
    ("Results of Wednesday's vote showed a close win.", "Wednesday", "2025-02-12"),
    ("Investors await the results of Wednesday's auction.", "Wednesday", "2025-02-19"),
    ("They called for a strike at the port over Tuesday's ruling.", "Tuesday", "2025-02-11"),
    ("The government declared a week of mourning from Tuesday.", "Tuesday", "2025-02-18"),
    ("Thursday's walkout goes ahead.", "Thursday", "2025-02-20"),
    ("The open-top bus leaves at 12.10 on Tuesday.", "12.10 on Tuesday", "2025-02-18T12:10"),
    ("The prime minister recalled parliament for Wednesday.", "Wednesday", "2025-02-19"),
    ("The port suspended all entries from Tuesday.", "Tuesday", "2025-02-18"),
    ("Shares rose on Saturday, extending Friday's rally.", "Friday", "2025-02-14"),
]


def test_what_is_moved_lasts_no_longer(nlp: Language) -> None:
    found = find_dates("The vote was moved from Tuesday to Thursday.", "2025-02-16", nlp)
    assert [(e.when.days, e.when.edtf) for e in found if e.when] == [(1, "2025-02-11"), (1, "2025-02-20")]


@pytest.mark.parametrize(("text", "words", "value"), ROWS)
def test_the_governing_verb_decides(text: str, words: str, value: str, nlp: Language) -> None:
    found = {e.text: e.value for e in find_dates(text, "2025-02-16", nlp)}
    assert found[words] == value


def test_beyond_what_the_model_is_given_of_a_long_sentence_the_tense_is_guessed(nlp: Language) -> None:
    found = find_dates("word and " * 400 + "he will meet them on Friday.", "2025-02-16", nlp)
    assert [e.value for e in found] == ["2025-02-21"]
    assert found[0].when is not None
    assert "(guessed from the words)" in found[0].when.steps[0]
