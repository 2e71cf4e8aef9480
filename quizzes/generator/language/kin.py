"""English words that may be taken for one another: none is a wrong option beside another of its group.

Written for this project from general knowledge of English.
"""

from __future__ import annotations

_GROUPS = """
    abandon leave withdraw withdrawal departure depart exit emigration emigrate quit retreat resign move;
    accept approve agree ratify admit consent allow permit exempt welcome receive reception; accuse
    accusation charge blame criticize criticism denounce condemn denial deny complain complaint guilt;
    achieve accomplish obtain acquire win victory victorious attain achievement success succeed gain
    reach; add extra additional increase; advice advise recommend suggest suggestion propose proposal
    proposed urge guidance; aid help assist assistance support relief donation donate grant contribute
    contribution provide supply finance funding; agreement accord deal treaty contract truce settlement
    reconciliation understanding pact compromise; alternative option choice choose elect select; amount
    quantity sum number rate; anger angry fury annoying; announce declare state express inform report
    confirm statement announcement say clarify notify tell; answer response respond reply reception;
    appearance aspect side look; appoint appointment nominate assign; approach come arrive reach near
    arrival; area region province zone territory district place neighbourhood suburb vicinity field
    sector; argument debate discuss discussion dialogue conversation controversy dispute talk negotiation
    quarrel speech; arrangement plan planning schedule preparation prepare prepared ready organize
    coordination program design project; arrest detain seize capture captive prisoner prison hostage
    kidnap kidnapping siege besieged; assault attack raid offensive bomb bombing war battle fight conflict
    storm clash struggle strike violence violent armed military; assume imagine believe think expect
    consider supposed; attempt try effort test; attention care interest focus concentrate; attract draw
    seize; audience public crowd gathering inhabitants citizen people; ban forbid forbidden prohibit
    prevent boycott obstruct hinder stop block; barrier obstacle hindrance difficulty problem gap loophole
    crisis issue; battle war fight; begin start beginning inaugurate opening open found establish founding
    resume set; behaviour conduct habit manner method way path direction road; benefit exploit
    exploitation use enjoy profit gain advantage utilize interest; bilateral double mutual joint dual
    shared; blow strike hit shock; bring carry; border frontier limit limited; building structure factory;
    calm peace peaceful silence silent stability settle quiet security; camp base settlement; cancel
    cancellation abolish end ending removal remove finish close closure; candidate electoral; cause reason
    motive result pretext; center central middle; certain sure specific definite determine; challenge face
    resist defy confront threat resistance opposition oppose; change transformation reform transition
    shift variation variable varied amendment adjust move exchange renewal update; city town capital urban
    municipal municipality; classification classify type pattern distinguish kind sort; clear clarity
    clarification explain explanation; coast coastal beach shore port; coming future subsequent next
    following follow; commitment committed pledge promise swear guarantee responsibility; communicate
    contact connect connected connection link relationship relation related; company corporation factory
    firm; comparison compare similar like resemble similarity; compensate damages; competition competitor
    contest match rival championship tournament; complete completed finish full comprehensive total whole
    absolute end ending; complicated difficult difficulty; concern fear anxiety worry frightening threaten
    danger dangerous risk threat warn warning; conference meeting session meet gathering gather assembly
    forum encounter; consist contain include comprise composed embody; content satisfied; continue
    continuous uninterrupted last remain extend ongoing chronic; cooperate cooperation partnership
    alliance partner participate part joint join joining collaboration joined interact interaction; corpse
    death dead grave execution assassination assassinate kill murder; correct repair improve improvement
    develop development advance advanced progress growth strengthen strengthening reform prosperity;
    corrupt corruption bribe scandal; cost price fee bill payment expense wage salary income expensive;
    country state nation national homeland; court judicial legal trial law lawyer legislative criminal
    constitution constitutional; crash collide collapse fall destruction destroy explosion explode
    deteriorate crack; crime criminal offence violation violate gang; custom traditional tradition
    heritage culture cultural usual civilization habit; damage damaged harm harmful injury injured wound
    loss lose defect; dark mysterious unknown; deadline period time term; decline decrease reduce fall
    drop reduction lower diminish shrink contraction recession slow slowdown low lessen diminution; decide
    determine decision resolve; defeat lose loss overthrow; defend defender protect protection guard
    preserve keep shield safety maintain safe security defensive save; delay late slow postpone hesitate
    wait waiting; demand require need request necessary necessity ask; demonstrate demonstration protest
    march; deny refuse refusal reject rejection object; describe description portray definition; develop
    expand; difference disagreement differ dispute different controversy; director manager manage chief
    leader president head boss leadership supervise supervision administration administrative executive;
    disappear vanish hide; disaster earthquake flood drought famine epidemic crisis catastrophe; discover
    discovery find notice realize recognize; disease infection inflammation cancer virus patient illness
    epidemic; disturbance chaos tension escalation unrest; doctor medical medicine treatment treat health
    hospital surgical vaccine; document record report paper card file; economic economy financial
    commercial trade merchant bank market budget; education educational school teacher university learn
    learning teach pupil institute lecture training train student; effective influential influence affect
    affected effect impact; employee worker staff crew; encourage encouragement urge; enormous huge giant;
    enroll join; equip equipment supply; equality balance just justice; erode destabilize; evaluation
    assess assessment examination review inspection investigate investigation analysis analyse monitor
    measurement observe observer supervision; exceed surpass; expert researcher specialized adviser;
    fabric garment; fame famous reputation popularity prominent outstanding noticeable important status
    well-known influential; feeling emotional joy happiness sadness; fighter soldier militia attacker
    rebel faction; flow spread widespread leak; foreign external international; forest garden plant tree;
    fragile weak; frank open honest honesty; free liberate rescue release; general comprehensive
    collective; get receive obtain; gift grant donation prize award; goal target aim intention wish will
    desire purpose ambitious; government ministry state parliament; gradual slow; hall room; harsh strict
    severe serious cruel; hate anger; immediate sudden urgent urgently instant; improve recover recovery;
    incur suffer suffering; independent independence sovereignty separate; inform news; initiative
    proposal; insist be determined; intensify intensive escalation strengthen dense; intervention
    intervene mediate mediation; issue publish broadcast press newspaper media journalist correspondent;
    jump rise increase climb growing growth accelerate accumulate worsen expand widen rising; kind
    generous friendly; legend story tale; leave depart; list schedule; loan debt; local domestic regional;
    make produce production manufacture industrial create creativity; migrant refugee immigrant asylum;
    missile rocket weapon bomb; new modern contemporary recent; obvious clear visible noticeable; occupy
    occupation settlement; path road route direction track; poor poverty; possibility possible likely
    potential; practical actual realistic real; present attend; preferred favorite; principle standard
    basis rule; prison prisoner; rain weather storm climate snow wind; rare strange unique exceptional;
    reasonable logical acceptable suitable wise just; recent contemporary; remark comment statement; rich
    wealthy wealth prosperity; sacred holy; ship boat vessel;
    clarify show prove reveal demonstrate explain declare confirm; show exhibition display reveal reflect
    appear; shop store restaurant; skill skilful talent intelligence experience; seize take; store save;
    sum total; supply provide; support supported back; survive rescue escape; tax fee; temporary partial;
    terrible frightening horrible; throne royal palace castle; translation language linguistic; unable
    incapable; unified united integrated joint; useful benefit; visit tour trip travel visitor guest host
    journey tourist tourism; wise intelligent; wonder ask question; word term expression; wrong mistake
    be; yearly annual monthly weekly; clash battle fight; licence permit permission; wall facade barrier;
    sales seller; flat house housing; cart vehicle lorry wheel; doctrine principle philosophy; terror
    extremism frightening; excuse pretext; claim demand; wedding bride married; invasion attack occupation
    raid; breach violation penetrate penetration violate; petroleum oil gas energy fuel; sin guilt crime;
    creature animal bird cow bull donkey chicken cat wolf falcon spider crow fish insect; expansion widen
    expand spread growth; reduction decrease; manufacturing make industrial; fate end result consequence;
    diversity varied multiple; benefit profit; resignation resign; rebellion rebel opposition resistance;
    struggle fight conflict; approval agreement acceptance consent; expectation expect hope; era period;
    tribe clan family; rock stone; soil dust land ground sand; massacre extermination destruction
    genocide; strike protest; innovation creativity invention discovery; malfunction defect failure fail
    failed; guidance advice recommendation; award reward medal prize bonus; postponement delay; movement
    transition move; thief theft steal; condemnation denounce; rumour report news; requirement
    requirements demand condition; negotiation mediation mediator; division separation disagreement; cave
    tunnel mine hole; spread flow; burden; dignity pride honor; hunger famine; funeral grave corpse;
    injury wounded wound; drink juice coffee tea; empowerment enabling; grandson son; boy child;
    interruption disruption stopping stop; concession compromise; concealment hide disappearance; shelter
    asylum; supervision monitoring guarding; insult mockery; competence skill; danger; clinic hospital;
    promotion marketing; membership joining; edge border side; cloud rain; pupil graduate; expense cost;
    ally alliance partner
"""

KIN = tuple(frozenset(group.split()) for group in _GROUPS.split(";"))
