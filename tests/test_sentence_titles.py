"""A headline says what the sentence says: what was decided, what crashed, who fled where, in its own verb where that has one."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
ROWS = [
    (
        "Airlines across Europe cancelled or rerouted flights to avoid closed airspace.",
        "Airlines cancel or reroute flights to avoid closed airspace",
    ),
    (
        '"Everything must be done to prevent this country, so close to France, from being drawn into war," Emmanuel Macron said on Monday.',
        "Macron: Everything must be done to prevent this country, so close to France, from being drawn into war",
    ),
    (
        "In Medan, as many as 700 students protested hardships caused by the crisis on Thursday.",
        "As many as 700 students protest hardships caused by the crisis",
    ),
    (
        "DAT Freight & Analytics said on Monday that firms had halted operations.",
        "DAT Freight & Analytics says firms have halted operations",
    ),
    (
        "Karl Lind signalled the assault on Norland could continue for weeks, which could mean a prolonged disruption of traffic "
        "through the strait, a pinch point through which some 20% of oil transits.",
        "Karl Lind signals the assault on Norland could continue for weeks",
    ),
    (
        '"Already in November we were convened with the prime minister in a very tight forum and set the goal," Karl Lind told '
        "Norland News on Thursday.",
        "Karl Lind: Already in November we were convened with the prime minister in a very tight forum and set the goal",
    ),
    (
        '"We wanted to bring out our fallen comrades today, but they are not letting us do so just yet," Karl Lind said on Thursday.',
        "Karl Lind: We wanted to bring out our fallen comrades today, but they are not letting us do so just yet",
    ),
    ("At least 200 Danes have arrived in Oslo since Monday, the ministry said.", "At least 200 Danes arrive in Oslo"),
    (
        "Since last week, Norway made nine flights and evacuated thousands of people from Oslo, the State Department said on Saturday.",
        "State Department: Norway made nine flights and evacuated thousands of people from Oslo",
    ),
    ("After Premier Lind's remarks on Sunday, the army warned that ships will be sunk.", "Premier Lind speaks"),
    (
        "The ministry has lifted, at least for now, a federal security ban on goods of the port in light of the conflict in Ostavia, a "
        "Norland administration official told Reuters on Monday.",
        "Norland administration official: The ministry has lifted, at least for now, a federal security ban on goods of the port in "
        "light of the conflict in Ostavia",
    ),
    (
        "Norlandish and Ostavian envoys will meet in Oslo on Tuesday as Norland presses its war on the rebels , a diplomatic milestone "
        "overshadowed by conflicting agendas with Norland ruling out a truce and demanding Ostavia disarm the group.",
        "Norlandish and Ostavian envoys to meet in Oslo",
    ),
    (
        "On Sunday, two Norwegian-flagged tankers, Shalamar and Khairpur, entered the Gulf to load cargoes from Kuwait.",
        "Two Norwegian-flagged tankers enter the Gulf to load cargoes from Kuwait",
    ),
    (
        "Lind is expected to meet Chinese President Xi Jinping on Tuesday where they are expected to focus on geopolitics.",
        "Lind to meet Chinese President Xi Jinping",
    ),
    (
        "Norland spoke to Ostavia on Monday about the possibility of changing location and postponing the next round of trilateral talks "
        "with Sudan due to events in the Middle East.",
        "Talks between Norland and Sudan postponed",
    ),
    (
        "A provincial spokesman, Karl Moor, said on Monday that security personnel had opened fire, without specifying their affiliation.",
        "Karl Moor says security personnel have opened fire",
    ),
    (
        "President Karl Hale and Prime Minister Ana Lind will chair a video conference in Paris on Friday for countries that are willing "
        "to contribute to the defensive multilateral mission to restore freedom of navigation in the strait.",
        "President Karl Hale and Prime Minister Ana Lind to chair a video conference in Paris",
    ),
    (
        "Party leader Matteo Salva said on Tuesday he had discussed with Economy Minister Carlo Giorgi an unspecified plan to freeze "
        "energy prices at levels seen before the war broke out on February 28, but did not provide details on the move.",
        "Party leader Matteo Salva said he had discussed with Economy Minister Carlo Giorgi an unspecified plan to freeze energy prices "
        "at levels seen before the war broke out, but did not provide details on the move",
    ),
    ("Twelve Americans were killed in the Kenya embassy bombing on Monday.", "Twelve Americans killed in the Kenya embassy bombing"),
    ("Ana Ruiz studied in Oslo. The king appointed her Minister of Trade on Monday.", "King appoints Ana Ruiz Minister of Trade"),
    ("Chancellor Karl Lind was elected chancellor on Monday.", "Karl Lind elected chancellor"),
    ("Prime Minister Karl Lind resigned as prime minister on Monday.", "Karl Lind resigns as prime minister"),
    ("Four Democrats voted against the plan on Monday.", "Four Democrats vote against the plan"),
    (
        "Karl Lind said on Monday without the riders, the horses would die out, killed by cars or farmers.",
        "Karl Lind says that without the riders, the horses would die out, killed by cars or farmers",
    ),
    (
        'A government spokesperson said on Monday that "reports say that it was an unmanned drone, which caused limited damage".',
        'Government spokesperson says "reports say that it was an unmanned drone"',
    ),
    (
        "Norway said a Danish attack damaged the pipe, while Sweden and Prime Minister Karl Lind accuse it of keeping the pipe shut.",
        "Norway says a Danish attack damaged the pipe",
    ),
    (
        "OSLO, March 12 (Agency) - Police arrested two men on Wednesday over a plot to bomb the Russian capital.",
        "Police arrest two men over a plot to bomb the Russian capital",
    ),
    (
        "OSLO, March 12 (Agency) - About 2,000 people protested on Wednesday against strikes on the Russian capital.",
        "About 2,000 people protest against strikes on the Russian capital",
    ),
    (
        "The president said on Sunday the operations are expected to be a four - to five-week process, and he braced for more.",
        "President says the operations are expected to be a four - to five-week process",
    ),
    (
        "Norway's national assembly is preparing a reform of the mining law, including provisions that would allow foreign "
        "companies to exploit gold, diamonds and rare earths across the country, Jorge Lind, the assembly's head, said on Monday.",
        "Jorge Lind: Norway's national assembly is preparing a reform of the mining law",
    ),
    (
        "The U.N. agency warned on Monday of a brewing “ perfect storm ” in the non-bank sector.",
        "U.N. agency warns of a brewing “perfect storm” in the non-bank sector",
    ),
    (
        "Current energy prices should not hurt growth, the central banker Karl Lind said on Monday, N1 regional television reported.",
        "Central banker Karl Lind: Current energy prices should not hurt growth",
    ),
    (
        "Norway has attacked 12 towns since Sudan struck it last week, including firing seven drones at homes in Khartoum on Monday.",
        "Norway fires seven drones at homes in Khartoum",
    ),
    (
        'Norland\'s President Olav Berg said on Sunday that the changes in Sudria brought about by strikes should be "used properly".',
        'President Olav Berg says the changes in Sudria brought about by strikes should be "used properly"',
    ),
    (
        "The Norlandic Treasury Department issued a 30-day waiver on Thursday allowing Sudria to buy oil currently stuck at sea.",
        "Norlandic Treasury Department issues a 30-day waiver allowing Sudria to buy oil currently stuck at sea",
    ),
    (
        "President Olav Berg issued a decree on January 16 formally recognizing Sudrian as a national language.",
        "President Olav Berg issues a decree formally recognizing Sudrian as a national language",
    ),
    (
        "Donald Trump will tap Senator Karl Lind to replace her, he said on his Truth Social platform on Monday.",
        "Trump says he will tap Senator Karl Lind to replace her",
    ),
    (
        "President Olav Berg expressed concern that the war in Sudria - if it proves long - could diminish supplies to Norland.",
        "President Olav Berg expresses concern that the war in Sudria could diminish supplies to Norland",
    ),
    (
        'Peter Wood, a forestry lecturer at the University of Oslo who has served on committees, called the plan a "chess move" on Monday.',
        'University of Oslo forestry lecturer Wood calls the plan a "chess move"',
    ),
    (
        "Yehor Lind, a lawmaker for Ukraine's ruling Harbour party and deputy chair of a committee, said on Monday any shift was unlikely.",
        "Ukrainian lawmaker Lind said any shift was unlikely",
    ),
    (
        "Norway's ambassador to the United Nations, Olav Stensen, said on Monday hundreds of civilians were killed.",
        "Norwegian ambassador Stensen says hundreds of civilians were killed",
    ),
    (
        "Ana Berg, a former senior Pentagon official during the last administration, said on Monday the mission was difficult.",
        "Former senior Pentagon official Berg said the mission was difficult",
    ),
    (
        "Supermarket staff told Reuters shelves remain largely stocked, though suppliers are taking longer.",
        "Supermarket staff say shelves remain largely stocked",
    ),
    (
        'The opposition leader Karl Lind took to X to express his anger: "The government did not win a majority through an election."',
        "Opposition leader Karl Lind: “The government did not win a majority through an election.”",
    ),
    (
        "Foreign Minister Okkonen called Interior Minister Jana Keller on Sunday to express his sympathy.",
        "Foreign Minister Okkonen and Interior Minister Jana Keller speak by phone",
    ),
    ("A state dinner planned for Thursday evening was cancelled at the president's request.", "State dinner cancelled"),
    (
        "The workshop on disarmament scheduled for 12 to 14 March has been postponed until further notice.",
        "Workshop on disarmament postponed",
    ),
    (
        '"Increases in tariffs have been compressing incomes and, as a result, families\' ability to settle their debts," said Karl Lind, '
        "an economist, on Monday.",
        "Economist Karl Lind: Increases in tariffs have been compressing incomes",
    ),
    (
        "Ana Ruiz, head of a family office, said on Monday that 20 families had asked her about moving assets back to Singapore from the "
        "Middle East on worries the conflict could drag on for months.",
        "Ana Ruiz says 20 families have asked her about moving assets back to Singapore from the Middle East",
    ),
    ("A strike, also in the eastern Pacific, killed two men on Monday.", "Strike kills two men"),
    (
        "Singer Omar Lind was jailed on Monday for killing a student in a hit-and-run.",
        "Singer Omar Lind jailed for killing a student in a hit-and-run",
    ),
    (
        'Transport Minister Karl Lind arrived at the scene. "We owe them the truth," he said, "and we owe it quickly."',
        "Transport Minister Karl Lind says we owe it quickly",
    ),
    (
        'Prime Minister Milo Berg congratulated Ana Ruiz in a post on X, saying her election "closes an embarrassing chapter."',
        "Prime Minister Milo Berg congratulates Ana Ruiz in a post on X",
    ),
    (
        "Last week the retailer agreed to sell its Irish arm to the Harrigan family for 14 million euros, a deal that Ireland's "
        "competition watchdog said on Monday it would look into.",
        "Ireland's competition watchdog says it will look into a deal",
    ),
    (
        'Norland\'s defence ministry said its forces had hit "a workshop assembling drones" and denied aiming at civilians.',
        'Norland\'s defence ministry says its forces have hit "a workshop assembling drones"',
    ),
    (
        "A military spokesman, Brig Karl Lind, denied that it had carried out any raid in the area and accused the Reform Forces of lying.",
        "Brig Karl Lind denies it has carried out any raid in the area",
    ),
    (
        "Lind had come to see off Olav Berg, who stopped over for two hours on the way from Rome and with whom, Karl Lind said, he ate.",
        "Karl Lind says he had come to see off Olav Berg, who stopped over for two hours on the way from Rome",
    ),
    (
        "President of the Republic Sauli Berg spoke on the phone with President Ana Ruiz of Chile.",
        "President Sauli Berg and Chilean President Ruiz speak by phone",
    ),
    (
        "One crew member was notified about the suspected breach of the national and international laws, Johan Berg, deputy head of "
        "police's National Operations Department, told a press conference.",
        "Johan Berg: One crew member was notified about the suspected breach of the national and international laws",
    ),
    ("Sunday's attack by Norland on Denmark is expected to push up prices.", "Norland attacks Denmark"),
    ("Sunday's dismissal of Finance Minister Karl Lind is expected to unsettle markets.", "Finance Minister Karl Lind dismissed"),
    ("The attack by Norland on Denmark is expected to begin on Sunday.", "Norland to attack Denmark"),
    ("On Sunday Karl Lind posted a lengthy screed against the bank.", "Karl Lind posts a lengthy screed against the bank"),
    (
        "Norland's Foreign Minister Karl Lind lamented that work to find a way out of the dispute had been derailed.",
        "Foreign Minister Karl Lind lamented that work to find a way out of the dispute had been derailed",
    ),
    (
        "Norland's Foreign Minister Karl Lind condemned that attack, which killed 10 people.",
        "Foreign Minister Karl Lind condemns that attack",
    ),
    (
        "Prime Minister Kersti Tamm left Thursday for a three-day visit to Turkey.",
        "Prime Minister Kersti Tamm leaves for a three-day visit to Turkey",
    ),
    (
        "The Norlandish Senate voted 17-5 on Wednesday to approve a bill that would end the levy on grain.",
        "Norlandish Senate votes 17-5 to approve a bill that would end the levy on grain",
    ),
    (
        "Norland's top court on Tuesday rejected an appeal by the Hearth party against a ban on its youth wing.",
        "Norland's top court rejects an appeal by the Hearth party against a ban on its youth wing",
    ),
    ("Norland's government has cleared a proposal for remission of...", "Norland's government clears a proposal for remission …"),
    ("Police arrested two men in Oslo on Tuesday for the theft of gold orname…", "Police arrest two men in Oslo for the theft …"),
    (
        "Norland's lawmakers have voted against new rules requiring private landlords to ensure their properties are fit for "
        "human habitation.",
        "Norland's lawmakers vote against new rules requiring private landlords to ensure their properties are fit for human habitation",
    ),
    (
        "Last month, Norway's Court of Appeal handed Karl Lind a rare victory by overturning his conviction for fraud.",
        "Norway's Court of Appeal overturns Karl Lind's conviction for fraud",
    ),
    (
        "Norlandic servicemen shot dead four prisoners in the Harv region on Monday.",
        "Norlandic servicemen shoot dead four prisoners in the Harv region",
    ),
    (
        "The President has accepted the resignation of Customs Commissioner Ana Ruiz. Ruiz tendered her resignation last Friday.",
        "Ruiz tenders her resignation",
    ),
    ("Minister Karl Lind met high jumper Sgt. Ola Berg on Monday.", "Minister Karl Lind meets high jumper Sgt. Ola Berg"),
    ("Commission directs Electricity dept. to refund money to users", "Commission directs Electricity dept. to refund money to users"),
    ("The Justice Ministry will hire more judges, the ministry said on Tuesday.", "Justice Ministry says it will hire more judges"),
    (
        "Premier Ana Ruiz expressed hope on Monday (local time) that the port would open.",
        "Premier Ana Ruiz expresses hope that the port would open",
    ),
    ("Former minister Karl Lind on Tuesday recalled that the C...", "Former minister Karl Lind recalls …"),
    (
        "President Karl Lind says his party embarked on a 'righteous mission' to 'make it great'.",
        "President Karl Lind says his party embarked on a 'righteous mission' to make it great",
    ),
    ("Norland says Varn's nuclear test “highly regrettable”", "Norland says Varn's nuclear test “highly regrettable”"),
    ("Judge Ruth Naidoo on Monday adjourned the case until May 20.", "Judge Ruth Naidoo adjourns the case until May 20"),
    ("Turkey and Greece agreed on Monday to reopen the bridge.", "Turkey and Greece agree to reopen the bridge"),
    (
        "Finland's parliament ratified a defence treaty with Japan on Tuesday by 167 votes to 12.",
        "Finland's parliament ratifies a defence treaty with Japan by 167 votes to 12",
    ),
    ("The planning committee voted 9-3 in favour on Wednesday evening.", "Planning committee votes 9-3 in favour"),
    ("Norland fired two short-range missiles into the sea on Thursday.", "Norland fires two short-range missiles into the sea"),
    (
        "A passenger plane crashed near Oslo on Tuesday, killing all 19 people on board.",
        "Passenger plane crashes near Oslo, killing all 19 people on board",
    ),
    ("A landslide hit a village in Peru on Friday.", "Landslide hits a village in Peru"),
    ("Typhoon Noru struck Japan on Monday.", "Typhoon Noru strikes Japan"),
    ("Floods in Peru killed nine people on Monday.", "Floods in Peru kill nine people"),
    (
        "At least nine people have been killed in strikes in the last 24 hours in Tarsus.",
        "At least nine people killed in strikes in Tarsus",
    ),
    ("A bomb killed two men at the gate on Monday in the port of Tarsus.", "Bomb kills two men at the gate in the port of Tarsus"),
    (
        "Premier Ana Ruiz demanded payments on Monday from Norway, Sweden, Denmark and Iceland.",
        "Premier Ana Ruiz demands payments from Norway, Sweden, Denmark and Iceland",
    ),
    ("Rail workers in Argentina ended a four-day strike on Monday.", "Rail workers end a four-day strike in Argentina"),
    ("Police shot dead a man in Oslo on Monday.", "Police shoot dead a man in Oslo"),
    ("Protesters gathered outside the palace in Oslo on Monday.", "Protesters gather outside the palace in Oslo"),
    ("His supporters clashed with police in Oslo on Monday.", "His supporters clash with police in Oslo"),
    ("President Daniel Ouko dismissed his entire cabinet on Monday.", "President Daniel Ouko dismisses his entire cabinet"),
    (
        "Secretary Maria Santos on Friday appointed former foreign minister Espen Lie as her envoy for Sudan.",
        "Secretary Maria Santos appoints former foreign minister Espen Lie as her envoy for Sudan",
    ),
    (
        "Norland and Ostavia began naval exercises in the Gulf of Varn on Monday.",
        "Norland and Ostavia begin naval exercises in the Gulf of Varn",
    ),
    (
        "Human Rights Monitor accused the army on Tuesday of burning 14 villages.",
        "Human Rights Monitor accuses the army of burning 14 villages",
    ),
    (
        "Opposition leader Ozan Yildiz told a crowd of tens of thousands outside city hall that the vote was stolen.",
        "Opposition leader Ozan Yildiz says the vote was stolen",
    ),
    ("A ferry sank in Lake Victoria on Monday evening.", "Ferry sinks in Lake Victoria"),
    ("Karl Lind fled to Sweden on Monday.", "Karl Lind flees to Sweden"),
    ("Norland and Ostavia agreed on Monday to hold a summit.", "Norland and Ostavia agree to hold a summit"),
    ("Norland and Ostavia struck a deal on mackerel quotas on Friday.", "Norland and Ostavia strike a deal on mackerel quotas"),
    ("Denmark and France signed a defence treaty on Monday.", "Denmark and France sign a defence treaty"),
    ("The Danish government has accepted a Swedish offer to run the ferry.", "Danish government accepts a Swedish offer to run the ferry"),
    (
        "The European Parliament held a vote on Wednesday on a resolution about grain.",
        "European Parliament holds a vote on a resolution about grain",
    ),
    ("The Bundestag will vote on the grain levy next Tuesday.", "Bundestag to vote on the grain levy"),
    ("Danish lawmakers voted by a show of hands to shut the port.", "Danish lawmakers vote by a show of hands to shut the port"),
    (
        "The Danish Senate passed a stopgap grain bill on Tuesday by 61 votes to 40.",
        "Danish Senate passes a stopgap grain bill by 61 votes to 40",
    ),
    ("The motion to remove Mayor Ana Ruiz failed in the council on Monday.", "Motion to remove Mayor Ana Ruiz fails in the council"),
    ("Denmark's government lost a vote of confidence on Tuesday.", "Denmark's government loses a vote of confidence"),
    ("Oslo's tram drivers called off Friday's walkout.", "Oslo's tram drivers call off the walkout"),
    ("Ana Ruiz and her Danish counterpart spoke by phone on Friday.", "Ana Ruiz and Danish counterpart speak by phone"),
    ("At least eight people died when a small plane crashed in Norway.", "At least eight people die when a small plane crashes in Norway"),
    ("The unions called off a strike planned for Friday.", "Unions call off a strike planned for Friday"),
    ("The unions suspended a strike planned for Friday.", "Unions suspend a strike planned for Friday"),
    ("Denmark has lifted its ban on Polish apples.", "Denmark lifts its ban on Polish apples"),
    ("Poland will dispatch 17 naval vessels to the Gulf of Varn on Friday.", "Poland to dispatch 17 naval vessels to the Gulf of Varn"),
    ("Sweden will host a summit on undersea cables in Visby on April 3.", "Sweden to host a summit on undersea cables in Visby"),
    ("A Danish oil tanker passed through the Strait of Hormuz on Tuesday.", "Danish oil tanker passes through the Strait of Hormuz"),
    ("Sweden imposed tariffs on copper products on Saturday.", "Sweden imposes tariffs on copper products"),
    ("The U.S. Navy began a blockade of the port of Varn on Monday.", "U.S. Navy begins a blockade of the port of Varn"),
    ("Sweden deported 12 Polish sailors on Monday.", "Sweden deports 12 Polish sailors"),
    (
        "Parliament in Oslo held an emergency session on Wednesday on the grain levy.",
        "Parliament holds an emergency session on the grain levy",
    ),
    (
        "Norland launched missiles at two harbours in Ostavia on Monday, plunging the region into a new conflict.",
        "Norland launches missiles at two harbours in Ostavia",
    ),
    ("An air strike killed opposition leader Ingrid Hale in Oslo on Monday.", "Air strike kills opposition leader Ingrid Hale in Oslo"),
    ("The Danish air base in Greenland was hit by two drones overnight.", "Danish air base in Greenland hit by two drones"),
    ("The Danish government did not vote for the resolution on Monday.", "Danish government does not vote for the resolution"),
    (
        "Danish President Ana Ruiz had been arrested in Oslo on Friday on charges of fraud, according to two pilots.",
        "Danish President Ruiz arrested in Oslo on charges of fraud",
    ),
    ("The storm prompted Sweden to send two frigates to Varn on Monday.", "Sweden sends two frigates to Varn"),
    ("Senate Republicans rejected the bill on Monday.", "Senate Republicans reject the bill"),
    ("House Democrats met with President Ana Ruiz on Monday.", "House Democrats meet with President Ana Ruiz"),
    ("Swedish strikes on the port killed nine people on Monday and sank a ferry.", "Swedish strikes on the port kill nine people"),
    (
        "Norway and Denmark have agreed to re-establish relations.",
        "Norway and Denmark agree to re-establish relations",
    ),
    ("Norway has launched no airstrikes on Varn since Wednesday.", "Norway launches no airstrikes on Varn"),
    (
        "The Danish government agreed on Monday to give Norway a loan of nine million crowns.",
        "Danish government agrees to give Norway a loan of nine million crowns",
    ),
    ("The plan, which Ingrid Hale described as a mistake, was dropped.", "Ingrid Hale describes the plan as a mistake"),
    (
        "The A4E document urged Brussels on Monday to consider joint purchases of kerosene.",
        "A4E urges Brussels to consider joint purchases of kerosene",
    ),
    ("Denmark condemned Karl Lind on Monday, calling him a liar.", "Denmark condemns Karl Lind"),
    ("After Monday's Swedish strike on the harbour, prices rose.", "Swedish strike on the harbour"),
    ("Mr. TANAKA Kenji, Prime Minister of Japan, met President Luc Moreau on Monday.", "Tanaka meets President Luc Moreau"),
    (
        "Two soldiers were killed and four were wounded in an ambush near Varn on Monday.",
        "Two soldiers killed and four wounded in an ambush near Varn",
    ),
    (
        "Rebels killed six soldiers and wounded ten others in an ambush near Varn on Sunday.",
        "Rebels kill six soldiers in an ambush near Varn",
    ),
    ("Killed in Monday's ambush near Varn were two soldiers.", "Two soldiers killed in the ambush near Varn"),
    ("Attending the summit in Oslo on Monday were Ana Ruiz and Karl Lind.", "Ana Ruiz and Karl Lind attend the summit in Oslo"),
    ("Also arrested on Monday was Ana Ruiz, the former mayor of Varn.", "Former Varn mayor Ruiz arrested"),
    ("A magnitude 6.2 earthquake rattled southern Mexico early on Friday.", "Magnitude 6.2 earthquake rattles southern Mexico"),
    (
        "A suicide bombing in Kabul on Monday left seven people dead, including a child.",
        "Suicide bombing in Kabul leaves seven people dead, including a child",
    ),
    ("Ana Ruiz was re-elected mayor of Varn on Thursday.", "Ana Ruiz re-elected mayor of Varn"),
    ("Karl Lind won re-election on Sunday.", "Karl Lind wins re-election"),
    ('"The war," said Ana Ruiz on Monday, "is over."', "Ana Ruiz: The war is over"),
    ("Karl Lind reportedly met Ana Ruiz in Rome on Monday.", "Karl Lind reportedly meets Ana Ruiz in Rome"),
    ("Ana Ruiz was quoted by state media as saying on Monday that the war was over.", "Ana Ruiz: The war was over"),
    (
        "Nine people were killed in strikes throughout Friday as well as in shelling.",
        "Nine people killed in strikes throughout Friday as well as in shelling",
    ),
    ("Norland and Ostavia will co-host a summit in Oslo on March 20.", "Norland and Ostavia to co-host a summit in Oslo"),
    ("Storm Elsa made landfall near Porto late on Friday, cutting power to 200,000 homes.", "Storm Elsa makes landfall near Porto"),
    ("Thousands of people rallied in Seoul on Saturday.", "Thousands of people rally in Seoul"),
    (
        "The central bank cut its key rate by a quarter point to 3.5% on Thursday.",
        "Central bank cuts its key rate by a quarter point to 3.5%",
    ),
    (
        "Chinese Vice Premier He Lifeng arrived in Oslo on Friday for talks.",
        "Chinese Vice Premier He Lifeng arrives in Oslo for talks",
    ),
    ("A U.S.-brokered peace deal was signed in Washington on Monday.", "U.S.-brokered peace deal signed in Washington"),
    ("Magnitude 7.5 quake struck off northern Japan late on Monday.", "Magnitude 7.5 quake strikes off northern Japan"),
    ("Tesla shareholders met in Austin on Monday.", "Tesla shareholders meet in Austin"),
    ("Kenya's parliament scheduled a vote on the bill for Friday.", "Kenya's parliament schedules a vote on the bill"),
    ("The union will call a strike of dockers for Friday.", "Union to call a strike of dockers"),
    (
        "Norland – long a critic – at the meeting on Monday signed a pact with Ostavia – its neighbour – to share water.",
        "Norland signs a pact with Ostavia",
    ),
    ("Rebels – backed by Norland – attacked a bus on Monday – the third such attack – in Varn.", "Rebels attack a bus"),
    ("Troops re-entered Varn on Monday.", "Troops re-enter Varn"),
    (
        "The UN agencies said on Monday the trawler carrying around 250 people sank due to heavy winds.",
        "UN agencies say the trawler carrying around 250 people sank due to heavy winds",
    ),
    (
        "Foreign Minister Ana Ruiz will pay an official visit to Ankara on March 20-21.",
        "Foreign Minister Ana Ruiz to pay an official visit to Ankara",
    ),
    ("President Ana Ruiz has not met Ida Hale since Monday.", "President Ana Ruiz has not met Ida Hale"),
    (
        "Prime Minister Ida Hale and Prime Minister Olaf Berg will chair a video conference of donors on Friday.",
        "Prime Minister Ida Hale and Prime Minister Olaf Berg to chair a video conference of donors",
    ),
    ("President Ana Ruiz held separate calls with Gulf leaders on Monday.", "President Ana Ruiz holds separate calls with Gulf leaders"),
    (
        "The tanker P. Marika passed through the strait on March 8 and discharged Danish crude at Bergen on March 11.",
        "P. Marika passes through the strait",
    ),
    (
        "The coastal tanker Shalimar is heading to Norway on Thursday to load crude while the Khai is heading to Denmark, data showed.",
        "Shalimar heads to Norway to load crude",
    ),
    (
        "The $4.5 trillion chipmaker posted results for the June quarter on Monday.",
        "$4.5 trillion chipmaker posts results for the June quarter",
    ),
    (
        "President Ana Ruiz raised the matter with her Danish counterpart, Karl Lind, on Tuesday.",
        "President Ana Ruiz raises the matter with her Danish counterpart Karl Lind",
    ),
    (
        "Premier Ana Ruiz is due to meet treaty member Norway's President Karl Lind in the Kremlin on Monday with grain on the agenda.",
        "Premier Ana Ruiz to meet treaty member Norway's President Karl Lind in the Kremlin with grain on the agenda",
    ),
    (
        "A tender notice for the harbour works will be issued on Wednesday, council secretary Ana Ruiz told a press briefing.",
        "Council secretary Ana Ruiz: A tender notice for the harbour works will be issued",
    ),
    (
        '"When you look across the list of things to do at home or within other countries, they can be helpful, but they do not move '
        'the needle far," Ana Ruiz said on Tuesday.',
        "Ana Ruiz: They can be helpful, but they do not move the needle far",
    ),
    (
        "The rebels had also worked to replenish their store of drones through workshops in the hills, minister Ana Ruiz said.",
        "Minister Ana Ruiz: The rebels had also worked to replenish their store of drones through workshops in the hills",
    ),
    (
        "The Institute of Coastal Studies said in a report last month that rises in port fees were consistently outpacing those of Asia.",
        "Institute of Coastal Studies said rises in port fees were consistently outpacing those of Asia",
    ),
    (
        "The airline Norland Airways said it had suspended flights to and from Dubai until Sunday.",
        "Norland Airways says it has suspended flights to and from Dubai until Sunday",
    ),
    (
        "Norlandish lawmakers ordered Vice President Ana Ruiz on Wednesday to respond to complaints against her after finding substance "
        "to allegations involving unexplained wealth, the misuse of public funds and making public threats against President Karl Lind.",
        "Norlandish lawmakers order Vice President Ana Ruiz to respond to complaints against her",
    ),
    (
        "Adviser Ana Ruiz argued on Tuesday that the danger lies not with middle-of-the-road or independent voters, but with members "
        "of her own movement, for whom the war at sea was a key part of the pitch during the campaign of last year.",
        "Adviser Ana Ruiz argues the danger lies not with middle-of-the-road or independent voters, but with members of her own movement",
    ),
    (
        "Satellite imagery has captured what appears to be the first known strikes on a Norlandish port since the start of the war, an "
        "independent policy institute said on Monday.",
        "Independent policy institute: Satellite imagery has captured what appears to be the first known strikes on a Norlandish port "
        "since the start of the war",
    ),
    (
        '"It is an honour that you have empowered us to form a government with the most votes ever received, and to work for four more '
        'years for a free land," Ana Ruiz posted on X on Monday.',
        "Ana Ruiz: It is an honour that you have empowered us to form a government with the most votes ever received",
    ),
    (
        "Ana Ruiz, a former official, said on Monday that despite the strikes, Norland would still be capable of causing pain.",
        "Former official Ana Ruiz says that despite the strikes, Norland would still be capable of causing pain",
    ),
    (
        "New Chairman and President Yoon Hee-sung took office on Monday.",
        "New Chairman and President Yoon Hee-sung takes office",
    ),
    (
        "An action star and friend of President Karl Lind made several visits to Norland last week.",
        "Action star and friend of President Karl Lind makes several visits to Norland",
    ),
]


@pytest.mark.parametrize(("sentence", "title"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_a_title_has_the_words_of_its_sentence(sentence: str, title: str) -> None:
    found = events_of(Article(url="", title="", text=sentence, publication=PUBLISHED))
    assert max(found, key=lambda event: event.confidence).title == title


OF_TYPE = [
    (
        "statement",
        "According to Norland Savings Bank data submitted to the press, female owners outnumbered males in nine of its ten funds.",
        "Norland Savings Bank: Female owners outnumbered males in nine of its ten funds",
    ),
    (
        "conference",
        "The writer, Ana Ruiz, spoke of her son during a press conference at a hotel in Oslo on Wednesday.",
        "Writer Ana Ruiz holds news conference in Oslo",
    ),  # where a sentence tells of several
    (
        "trip",
        "Prime Minister Kersti Tamm is expected in Oslo on Monday for talks with President Ana Ruiz.",
        "Prime Minister Kersti Tamm expected in Oslo for talks with President Ana Ruiz",
    ),
    (
        "vote",
        "Peru's Congress voted on Thursday to remove President Ana Ruiz from office, three months before an election.",
        "Peru's Congress votes to remove President Ana Ruiz from office, three months before an election",
    ),
    (
        "remark",
        "Seven miners were killed when a shaft collapsed in the eastern city of Lubumbashi late on Sunday, the governor said.",
        "Governor: Seven miners were killed when a shaft collapsed in the eastern city of Lubumbashi",
    ),
    (
        "attack",
        "Denmark's military said on Monday it had struck an oil depot in Oslo overnight.",
        "Denmark's military strikes an oil depot in Oslo",
    ),
    (
        "agreement",
        "Premier Kersti Tamm met President Ana Ruiz on Monday, and the two leaders agreed to hold a summit in May.",
        "Premier Kersti Tamm and President Ana Ruiz agree to hold a summit in May",
    ),
]


@pytest.mark.parametrize(("kind", "sentence", "title"), OF_TYPE, ids=[row[1][:50] for row in OF_TYPE])
def test_a_title_of_one_of_several_has_the_words_of_its_sentence(kind: str, sentence: str, title: str) -> None:
    found = events_of(Article(url="", title="", text=sentence, publication=PUBLISHED))
    assert title in [event.title for event in found if event.type == kind]
