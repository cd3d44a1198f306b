package rubezh.narrative;

import java.util.List;
import java.util.stream.Stream;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;

/**
 * Composer of the circumstances and the summary of a seizure in one language.
 *
 * <pre>{@code
 * var composer = new NarrativeComposer(format);
 * String text = composer.circumstances(seizure, NamePolicy.LEFT_OUT);
 * }</pre>
 *
 * <p>Labels of code lists stand after a colon, in quotes or in brackets, in the nominative, so that
 * no list needs declensions. Absent values and unknown codes are left out. The result is a draft
 * that the officer edits. Immutable and thread-safe.
 *
 * @see TextDiff
 */
public final class NarrativeComposer {
    private static final int MAX_SUMMARY = 200;

    private final PhraseBuilder phrases;

    public NarrativeComposer(DomainFormat format) {
        this.phrases = new PhraseBuilder(format);
    }

    /**
     * Returns the circumstances in up to six sentences: the control, the detection, conveyance and
     * concealment, the goods, the persons, packing and measures.
     */
    public String circumstances(Seizure seizure, NamePolicy policy) {
        return String.join(" ", sentences(seizure, policy));
    }

    /** Returns the sentences of {@link #circumstances}; the first is always present. */
    List<String> sentences(Seizure seizure, NamePolicy policy) {
        var sentences = new OpeningSentences(phrases);
        return Stream.of(
                        sentences.control(seizure),
                        sentences.detection(seizure),
                        new ConcealmentSentence(phrases).sentence(seizure),
                        new GoodsSentence(phrases).sentence(seizure),
                        new PersonsSentence(phrases, policy).sentence(seizure.parties().persons()),
                        new ProceedingsSentence(phrases).sentence(seizure))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /**
     * Returns the case in one line of at most 200 characters without names and registration marks;
     * empty without goods, place and conveyance.
     */
    public String summary(Seizure seizure) {
        var line = new SummaryLine(phrases);
        for (int lines = 3; lines > 0; lines--) {
            String text = line.compose(seizure, lines);
            if (text.length() <= MAX_SUMMARY) {
                return text;
            }
        }
        return line.compose(seizure, 0);
    }

    /**
     * Returns whether a text is still the composed one, ignoring blanks: nobody has edited it, so
     * that it may be replaced without confirmation.
     */
    public boolean isUnchanged(String text, Seizure seizure) {
        String plain = PhraseBuilder.freeText(text);
        return Stream.of(NamePolicy.values())
                .anyMatch(policy ->
                        plain.equals(PhraseBuilder.freeText(circumstances(seizure, policy))));
    }
}
