package io.kontuar.bot.understanding;

import java.util.List;

/** Words and phrases of anger in the three languages, folded; a leading {@code =} asks for the whole word. */
final class AngerWords {
    private static final String FURIOUS = """
            fuck =wtf shit bullshit asshole bastard scam fraud thieves thief crooks disgrac outrag furious livid disgust pathetic idiot moron
            incompeten robbery robbed swindl conned =crap crappy bloody damn =pissed screwed
            kurw chuj huj jeb pierdol pierdal spierd zajeb wkurw wkurz gowno gowni dupa =dupy skandal oszust oszuk zlodziej kradzi zenad
            kpina =kpiny debil idiot kretyn bezczeln hanb niekompet dziad partacz zalosn cyrk burdel
            pula =pulii pizd muie fut futu cacat rahat nesimt hot =hoti =hotii =hotilor escroc teapa =tepe tepar idiot prost =prosti =prostilor
            jegos jigni scandal incompet rusine nerusin bataie strigator mizerabil tampit cretin dracu dracului naiba =mortii =mama_voastra
            """;
    private static final String UPSET = """
            unacceptable ridiculous terrible horrible awful angry appall useless joke rubbish fed nightmare worst shame shambles hopeless
            infuriat frustrat annoy ridicul lawyer sue
            niedopuszczal nieakceptowaln masakr tragedi tragiczn fataln okropn wscieka wsciekl zdenerwow oburz nerwow dramat porazk zart =zarty
            koszmar beznadziej dosc uokik rzecznik sad prawnik
            inacceptabil inadmisibil groaznic oribil jalnic nervos furios suparat dezamag dezastr ingrozitor lamentabil anpc avocat porcari
            satul enervat =bajoc =bajocura nepermis jaf
            """;
    private static final String HARMLESS = """
            =fed =sad =sady =dosc =shitake =fute =hotel =prosto =jokes hotel hotar putea sadz shiit suede future futur prostok saddl
            """;
    private static final List<String> FURIOUS_PHRASES = List.of(
            "fed up",
            "sick of",
            "sick and tired",
            "what the hell",
            "how dare",
            "ripped off",
            "rip off",
            "last time i",
            "taking the piss",
            "waste of time",
            "never again",
            "mam dosc",
            "co to ma byc",
            "robicie sobie jaja",
            "jaja sobie",
            "szlag mnie",
            "nigdy wiecej",
            "do diabla",
            "rece opadaja",
            "brak slow",
            "jestem wsciekl",
            "bate joc",
            "bateti joc",
            "va bateti",
            "m-am saturat",
            "sunt satul",
            "ce naiba",
            "niciodata nu mai",
            "fara cuvinte",
            "lipsa de respect",
            "in hal de",
            "halul");

    private AngerWords() {}

    /** Hundredths of full anger by word; negative for harmless words that begin like others. */
    static Stems weights() {
        Stems weights = new Stems();
        put(weights, HARMLESS, -1);
        put(weights, UPSET, 35);
        put(weights, FURIOUS, 60);
        return weights;
    }

    private static void put(Stems weights, String words, int weight) {
        for (String word : words.strip().split("\\s+")) {
            boolean whole = word.startsWith("=") || word.length() <= 3;
            weights.put(whole ? word.replace("=", "") : word + "*", weight);
        }
    }

    static double phrases(String folded) {
        return FURIOUS_PHRASES.stream().anyMatch(folded::contains) ? 0.5 : 0;
    }
}
