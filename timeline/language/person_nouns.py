"""Common nouns that are somebody: who works, marches, sues, is hurt or speaks without a name.

One rule: each word by itself, in the singular where it has one; what makes somebody of a word only beside others is in phrases.
"""

PEOPLE = frozenset(
    """person communities people man woman boy girl child citizen resident national foreigner immigrant migrant refugee worker
    official authority soldier troop fighter militant insurgent gunman attacker terrorist rebel protester demonstrator victim
    survivor suspect prisoner hostage detainee inmate passenger crew patient expert critic analyst investigator agent guard
    staff staffer delegate delegation ally opponent rival partner voter lawmaker leader student shareholder investor supporter
    activist member envoy aide relative family parent kin couple crowd lawyer journalist reporter civilian villager fisherman
    tourist settler peacekeeper veteran counterpart team group personnel representative alumni graduate governor exile witness
    defendant plaintiff candidate juror teenager youth pupil mob gang smuggler trafficker pirate hacker thief murderer bomber
    sniper ministers neighbor neighbour neighbors friend wife husband mother father son daughter brother sister uncle aunt
    great-uncle cousin grandmother grandfather widow boyfriend girlfriend fiancee colleague diplomat prosecutor jury monk nun
    cleric priest bishop missionary firefighter paramedic rescuer farmer miner trader coalition president-elect nominee
    ex-president source operative commander officer secretary operator negotiator politician statesman heads crewman sailor
    marine pilot captain businessman businesswoman entrepreneur trucker athlete player fan adversary separatist nationalist
    extremist islamist jihadist loyalist dissident defector spy commando paratrooper reservist conscript recruit contractor
    councillor councilor policeman policewoman servicemember serviceman guardsman trooper monitor trainer instructor captive
    kidnapper marcher striker picket pensioner schoolchild schoolgirl schoolboy baby infant toddler nephew niece motorist
    cyclist commuter climber hiker skier swimmer diver seaman seafarer deportee evacuee returnee peasant vendor scholar
    musician contender hopeful frontrunner front-runner challenger incumbent newcomer finalist applicant bidder eyewitness
    bystander onlooker successor predecessor battalion contingent reinforcement driver employee employer technician engineer
    volunteer donor humanitarian creditor stepmother stepfather stepson stepdaughter grandson granddaughter grandparent
    godfather physician surgeon obstetrician midwife researcher coroner pastor preacher monarch warlord guerrilla paramilitary
    assassin killer hijacker fugitive mastermind guardian interpreter translator chef waiter shopkeeper baker builder
    electrician plumber carpenter welder housewife retiree poet novelist filmmaker columnist blogger photographer cameraman
    producer referee magnate broker accountant auditor consultant organizer organiser campaigner advocate lobbyist protestor
    passer passerby passer-by pedestrian mourner worshiper worshipper parishioner pilgrim warrior comrade convict parolee
    orphan elder chieftain tribesman herder shepherd rancher grower mediator intermediary planter logger hunter poacher warden
    jailer bodyguard chauffeur astronaut cosmonaut legislator consumer customer buyer provider traveller traveler participant
    follower visitor reader adventurer hardliner importer exporter competitor policymaker observer shooter contributor backer
    insider beginner influencer combatant classmate loser winner taxpayer historian rioter stranger offender borrower seller
    inhabitant dealer planner infiltrator subscriber practitioner shipowner sponsor pollster mariner performer attendee viewer
    claimant devotee composer assailant outsider supervisor watcher complainant violator collaborator servant polluter
    purchaser responder occupier defender tyrant barbarian perpetrator curator learner programmer dweller barber instigator
    millionaire descendant globetrotter interlocutor recruiter pioneer financier spectator laborer labourer reveler reveller
    suitor elector homeowner forecaster policyholder courier caterer appointee orator deserter sympathizer sympathiser
    legionnaire raider conspirator benefactor gangster storyteller leaker illustrator linguist intruder merchant videographer
    astronomer scammer gardener skater moviegoer superior d'affaires d’affaires attache attaché consul docker stevedore
    signatory guest host mercenary robber looter arsonist vandal stowaway castaway hostage-taker whistleblower squatter tenant
    landlord landowner churchgoer backpacker camper gamer jockey umpire goalkeeper midfielder teammate controller collector
    cleaner porter handler carer caretaker conductor lecturer optician barrister solicitor clerk cashier librarian protector
    rapporteur surveyor lifeguard bodybuilder sherpa mufti deacon choir orchestra comedian artist painter sculptor architect
    designer bailiff corporal brigadier commodore cadet gendarme carabiniere coder developer statistician vet veterinarian
    radiographer trainee apprentice intern bricklayer roofer fisher whaler trawlerman skipper stewardess steward attendant
    biker rider jogger surfer paraglider skydiver snowboarder picnicker shopper diner holidaymaker vacationer sunbather
    householder lodger occupant islander highlander townspeople nomad goatherd winemaker picker forager lumberjack weaver
    tailor seamstress cobbler potter blacksmith jeweller jeweler goldsmith watchmaker locksmith bookseller grocer butcher
    fishmonger greengrocer hairdresser undertaker gravedigger mortician elect designate deckhand counsel heir heiress bandit
    rustler thug hooligan vigilante marauder abbot abductor abuser academic accomplice acrobat adolescent aggressor alumnus
    amateur amputee ancestor aristocrat artisan associate auctioneer aviator babysitter backbencher bartender beautician
    beggar believer beneficiary bondholder bookmaker bowler boxer bride bridegroom bureaucrat burglar busker cabbie caller
    campesino canvasser celebrity chambermaid chaplain cheerleader childminder choreographer cinematographer clinician
    co-author co-conspirator co-defendant co-pilot commandant compatriot concierge congregant constituent contestant cook cop
    copilot correspondent counterdemonstrator counterprotester counter-protester crewmate cricketer criminal crony crusader
    culprit dancer daredevil debtor decorator demographer dependant detractor disciple dispatcher dissenter distiller
    double-agent draftee drifter driller drummer earner educator embezzler emigrant emigre émigré emissary enthusiast equerry
    escapee escaper examiner examinee exhibitor expat expatriate explorer facilitator fanatic farmhand fiance fiancé fiancée
    firebrand first-grader fitter footsoldier foot-soldier forger fraudster freelancer frontbencher fundraiser gatecrasher
    glazier go-between golfer grandchild grandma grandpa grandee grazier groom gunner gymnast half-brother half-sister
    harvester haulier hawker headhunter headmaster headmistress hero heroine hillwalker hoaxer homebuilder homemaker hostess
    hotelier housemate imposter impostor impresario informant informer inquisitor intellectual interrogator internee
    interviewer interviewee invader invigilator juggler juvenile kidnappee kingmaker kingpin landholder latecomer laureate
    layperson leaseholder lessor licensee litigant locals magician maid maestro marathoner martyr masseur matchmaker matriarch
    mechanic medic mentor messenger midwives millhand minors mobster mogul moneylender molester mountaineer mugger murderess
    mutineer nanny narrator newborn newlywed newsagent newscaster newsreader noncombatant non-combatant notary novice objector
    octogenarian officeholder office-holder oligarch oppressor outlaw outpatient overlord overseer paraplegic
    paralegal paralympian parliamentarian partisan patron pawnbroker paymaster peacemaker pediatrician paediatrician pedlar
    peddler paedophile pedophile persecutor petitioner philosopher pickpocket playwright plotter pontiff postgraduate
    prankster prefect proctor prodigy profiteer prophet proprietor prospector prostitute protege protégé provocateur prowler
    publican pundit punter puppeteer questioner racketeer ratepayer realtor recipient reformer registrar registrant renegade
    repairer republicans respondent restaurateur revolutionary ringleader roommate rower runaway runner-up saboteur
    salesperson schoolchildren schoolmate screenwriter scriptwriter scrutineer searcher seminarian sentry serviceperson
    sharpshooter shah shipbuilder shoemaker sibling sightseer smallholder smoker socialite songwriter speechwriter spouse
    sprinter squaddie stakeholder stalker stationmaster stenographer stepchild stockbroker stockholder stonecutter stonemason
    stone-thrower stretcher-bearer strikebreaker strike-breaker subcontractor subordinate sufferer superstar swindler
    tactician team-mate teamster teller theologian third-grader thrower ticket-holder torturer tradesperson traitor transferee
    trespasser tribespeople trustee tutor typist undergraduate underwriter usher vagrant vaccinator waitress
    well-wisher whistle-blower widower winegrower woodcutter workmate wrestler wrongdoer youngster zealot townsfolk fisherfolk
    clansmen herdspeople womenfolk countryfolk servicepeople businesspeople tradespeople salespeople spokespeople craftspeople
    sportspeople bellringer caddie caddy cantor star champion individual runner walker film-maker
    policy-maker law-maker decision-maker peace-maker home-owner shop-keeper care-worker health-worker aid-worker""".split()
)
