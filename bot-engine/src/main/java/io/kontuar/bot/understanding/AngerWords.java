package io.kontuar.bot.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    static Map<String, Double> weights() {
        Map<String, Double> weights = new HashMap<>();
        put(weights, UPSET, 0.35);
        put(weights, FURIOUS, 0.6);
        for (String calm :
                List.of("=fed", "=sad", "=sady", "=dosc", "=shitake", "=fute", "=hotel", "=prosto", "=jokes")) {
            weights.put(calm, 0.0);
        }
        for (String calm :
                List.of("hotel", "hotar", "putea", "sadz", "shiit", "suede", "future", "futur", "prostok", "saddl")) {
            weights.put(calm, 0.0);
        }
        return Map.copyOf(weights);
    }

    private static void put(Map<String, Double> weights, String words, double weight) {
        for (String word : words.strip().split("\\s+")) {
            boolean tiny = word.length() <= 3 && !word.startsWith("=");
            weights.put(tiny ? "=" + word : word, weight);
        }
    }

    static double phrases(String folded) {
        return FURIOUS_PHRASES.stream().anyMatch(folded::contains) ? 0.5 : 0;
    }
}
