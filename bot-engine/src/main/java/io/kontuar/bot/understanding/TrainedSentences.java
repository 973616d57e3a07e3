package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What training finds for the second tier, with the directions of the examples so that a restart need not compute them again.
 *
 * @param english the linear scores of words put into English, where there is anything to put
 * @param plain how far each view is believed of an English message
 * @param translated how far each view is believed of one put into English
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record TrainedSentences(
        Softmax head, @Nullable LinearWeights english, Mix plain, Mix translated, Gate gate, float[][] directions) {
    Mix mix(Language language) {
        return language == Language.EN ? plain : translated;
    }
}
