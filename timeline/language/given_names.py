"""Whether a given name is a woman's or a man's, where nearly all who bear it are: what "she" cannot be said of.

One rule: in doubt it is neither, and a pronoun may stand for its bearer.
"""

_MEN = frozenset(
    """aaron abdul abdullah abel adam adrian ahmad ahmed ahmet akira alan albert alberto aldo alejandro aleksandr alex alexander
    alexandre alexei alexey alfonso alfred alfredo ali allan amir anders andre andreas andrei andres andrew andrey anthony anton
    antonio antony armando arnold arthur arturo ashraf augusto axel baltasar barack barry ben benjamin benny bernard bernardo bill
    bjorn bob bogdan boris brad bradley brandon brendan brent brett brian bruce bryan byron calvin carl carlo carlos cesar chad
    charles chris christopher chuck claudio cliff clive colin conrad craig curt damian dan daniel danilo darren dave david dennis
    derek dick diego dirk dmitri dmitry dominic don donald doug douglas duncan dwight eamon earl eddie edgar edmund eduardo edward
    edwin eli elias emil emilio emmanuel enrique enzo eric erik ernest ernesto ernst esteban eugene evan evgeny fabio faisal farid
    fausto felipe fernando fidel florian francisco francois frank franklin fred frederick fritz gabriel gareth gary gavin geoffrey
    georg george georges georgi gerald gerard gerhard gianni gilbert gilberto giorgio giovanni giuseppe glenn gonzalo gordan gordon
    graham gregory guido guillermo gunter gustavo guy hakan hamid hans harold harry harvey hassan hector heinrich helmut hendrik
    henrik henry herbert hiroshi horacio horst howard hubert hugo hussein ian ibrahim ignacio igor ilya imran isaac ismael ismail ivan
    ivo jack jacques jaime jake jamal james jan jared jason javad javier jeff jeffrey jens jeremy jerome jesper jesus jim jimmy jiri
    joachim joao joaquin joe joel johan johann johannes john jonas jonathan jorge jose josef josep joseph josh joshua josu juan
    juergen julius jurgen justin kareem karim karl karsten kazuo keiji keir keith ken kenji kenneth kevin khaled khalid kirill klaus
    kofi konstantin kurt lajos larry lars laszlo lawrence leo leon leonardo leonid lloyd lorenzo lothar louis luca lucas ludwig luis
    luiz mahmoud maksim manuel marc marcel marcelo marco marcos marcus mariano mario mark martin mateusz mathias matt matteo matthew
    matthias maurice mauricio mauro maxim mehdi mehmet michael michal michel miguel mike mikhail mitch mohamed mohammad mohammed
    mohsen mordechai muhammad mustafa naftali narendra nasser nathan neil nicholas nick nicolas nigel nikola nikolai nikos norman olaf
    oleg oleksandr oleksiy olivier omar osama oscar otto owen pablo pascal patricio patrick paul pavel pedro pete peter petr petro
    phil philip philippe pierre piotr quentin rafael rahul rajesh ralf ralph ramon randall randy raul ray raymond recep reinhard rene
    reza ricardo richard rick rishi rob robert roberto rodney rodrigo roger rohit roman ron ronald ross roy ruben rudolf rupert
    russell ryan saad sadiq saeed salman samuel sanjay santiago scott sean sebastian serge sergei sergey seth shaun shimon shinzo
    sidney silvio simon slobodan spencer stan stanislav stanley stefan stephen steve steven stuart sven taras tariq ted terence
    theodore thierry thomas tibor tim timothy tom tomas tommaso tony travis trevor tyler ulrich umberto vaclav vadim vadym valery
    vasily victor viktor vincent vincenzo vitali vitaliy vitaly vladimir volodymyr vyacheslav wade walid walter warren wayne werner
    wilhelm william wolf wolfgang xavier yannis yasser yasuhiro yevgeny yitzhak youssef yuri yusuf zbigniew zoran""".split()
)
_WOMEN = frozenset(
    """abigail ada adele adriana agnes agnieszka aida aisha alejandra alexandra alexia alice alicia alina alison allison alma amanda
    amelia amina amy ana anastasia angela angelica angelina anika anita anja ann anna annalena anne anneli annette annie annika
    antonella antonia arielle astrid audrey aurora ayesha barbara barbro beatrice beatrix belinda benazir bernadette bertha beth
    bettany bettina betty bianca birgit birgitta bonnie brenda bridget brigitte britta camila camilla candace carina carla carmen
    carol caroline carolyn cassandra catalina catherine cecilia celia celine charlotte chiara chloe christiane christina christine
    claire clara claudia colleen constance consuelo cora corinne cornelia cristina cynthia daniela danielle daphne dawn debbie deborah
    debra delia delphine denise desiree diana diane dilma dina dolores donna doreen doris dorothy edith edna eileen ekaterina elaine
    eleanor elena eleni elisabeth elise eliza elizabeth ella ellen ellie elsa elvira emiko emilia emily emma emmanuelle erika erin
    erna esperanza estela estelle esther ethel eugenia eunice eva evangelina evelyn faith fatima fatma fatou fatoumata federica
    felicia felicity fernanda fiona frances francesca francine frida frieda gabriela genevieve georgina geraldine gertrude gina
    giorgia giovanna gisela giulia gladys gloria grace greta gretchen guadalupe gudrun gwen hanna hannah hanne harriet hazel heather
    heidi helen helena helga helle henrietta hermine hilda hilde hillary holly ida ilona ilse imelda ines inga inge ingrid irene irina
    iris irma isabel isabella isabelle ivana ivanka ivonne jacinda jacqueline jana jane janet janice janine jasmine jeanette jeanne
    jenna jennie jennifer jenny jessica jill joan joanna josephine joyce juana juanita judith judy julia juliana juliane julianna
    julie juliet juliette justine kaja kamala kaori karen karin karina karoline katarina kate katerina katherine kathleen kathrin
    kathy katja katrin katya kayla khadija kimberly kirsten klara kristalina kristi kristin kristina krystyna larisa larissa laura
    laurel lauren lea leila lena leonora leticia lidia lilian lillian lily linda lisa liz lois lola lorena loretta lorraine lotte
    louisa louise lourdes lucia luciana lucille lucinda lucy ludmila luisa lydia lyudmila mabel madeleine madeline magdalena maggie
    mandy manuela marcela marcia margaret margarethe margarita margot margrethe maria mariam mariana marianne maribel marie marilyn
    marina marine marisa marisol marjorie marlene marta martha martina mary maureen maya megan meghan melania melinda melissa mercedes
    meredith mette michelle mildred miranda mireille miriam molly mona monica monika muriel myriam nadezhda nadia nadine najat nancy
    naomi natalia natalie natasha nathalie nellie nicola nicole nicoletta nina noemi nora norma odile oksana oleksandra olena olga
    olivia paloma pamela paola patricia patrizia paula pauline peggy penny petra phyllis pilar polina priscilla priti priya rachel
    raisa ramona raquel rebecca regina renata renate rhonda rita roberta rocio rosa rosalie rosalind rose rosemary roxana ruth sabine
    sabrina sadia saima sally salma samantha sanae sandra sanna sara sarah selma shaheen sharon sheila sherry shirley silvia simona
    sofia solange soledad sonia sophia sophie steffi stella stephanie sue susan susana susanna susanne suzanne svenja svetlana sylvia
    sylvie tabitha tamara tanja tanya tatiana teresa tessa theodora theresa therese tiffany tina trudy ursula uschi valentina valeria
    valerie vanessa vera verena verity veronica victoria viola violet violeta viviana viviane vivien wanda wendy wilhelmina wilma
    winifred xiomara yelena yolanda yulia yuliya yvette yvonne zainab zara zeinab zoe zuzana""".split()
)


def gender_of(name: str) -> str:
    """ "f", "m", or "" where the first of its words does not tell."""
    first = name.split()[0].lower().rstrip(".") if " " in name else ""
    return "m" if first in _MEN else "f" if first in _WOMEN else ""
