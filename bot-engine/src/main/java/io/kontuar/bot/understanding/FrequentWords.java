package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;

/** The commonest words of each language, so that short messages without a word of the trade are told apart too. */
final class FrequentWords {
    private FrequentWords() {}

    static String of(Language language) {
        return switch (language) {
            case EN -> """
                the be to of and a in that have it for not on with he as you do at this but his by from they we say her she or an
                will my one all would there their what so up out if about who get which go me when make can like time no just him
                know take people into year your good some could them see other than then now look only come its over think also back
                after use two how our work first well way even new want because any these give day most us is are was were been has had
                did does doing am im dont cant isnt hasnt havent didnt where why please hello hi thanks thank yes yeah nope okay sure
                never still yet already again today tomorrow yesterday week need help got said should here right wrong much many very
                really something nothing anything everyone someone today morning evening night ago until since before long short more less
                """;
            case PL -> """
                i w nie na się z do to że jest o jak a po co tak za od czy już tylko ale dla przez był mnie ja mi jego być może który
                która które ich go te tym tego jej sobie jeszcze bardzo tu tam kiedy gdzie dlaczego proszę dzień dobry cześć hej witam
                dziękuję dzięki tak nie pewnie oczywiście chcę chciałbym chciałabym mogę można potrzebuję pomocy mam masz ma mamy macie są
                jestem było będzie było by bym czemu ile kto kogo komu mój moja moje moją mojego mojej was wam nam nas pan pani państwo
                dzisiaj dziś jutro wczoraj teraz potem zawsze nigdy nic coś ktoś wszystko dużo mało więcej mniej dobrze źle trzeba wiem
                wie zrobić powiedzieć albo lub więc bo ponieważ żeby aby przed między pod nad bez u według także też no właśnie chyba
                rano wieczorem tydzień dni godzin miesiąc rok lat temu od dawna ciągle nadal wciąż znowu ani tej tych ten ta
                """;
            case RO -> """
                și în de la a nu cu este pe că un o pentru din ce mai sunt am se să care fi sau dar dacă când unde cum cât câte cine
                eu tu el ea noi voi ei ele mi îmi mă te ne vă lui lor meu mea mei mele tău ta nostru noastră bună ziua salut seara
                mulțumesc mersi vă rog te rog da nu sigur desigur vreau aș dori doresc pot poate trebuie nevoie ajutor ai are avem aveți
                au era fost va voi fost deja încă tot doar foarte mult puțin acum azi astăzi mâine ieri apoi mereu niciodată nimic ceva
                cineva totul bine rău prea atât acest această acesta aceasta asta ăsta acela aceea aici acolo de ce pentru că deci fără
                până după înainte între sub peste spre prin despre ori nici chiar numai decât făcut face spus zis știu știe văd vine
                dimineața săptămână zile ore lună an ani trecut viitor de mult din nou iar n-am nu-i s-a v-am mi-a l-am o să
                """;
        };
    }
}
