package rubezh.narrative;

import java.util.List;
import java.util.stream.Stream;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;

/**
 * Composes the circumstances and the summary of a seizure in the language of its words.
 *
 * <p>Labels of code lists stand after a colon, in quotes or in brackets, in their first case, so
 * that no list needs declensions; what is absent, and a code nobody knows here, is left out. The
 * result is a beginning for a person, not the person's word. Immutable and thread-safe.
 */
public final class NarrativeComposer {
    private static final int LONGEST_SUMMARY = 200;

    private final PhraseBuilder phrases;

    public NarrativeComposer(DomainFormat format) {
        this.phrases = new PhraseBuilder(format);
    }

    /**
     * Tells the circumstances in up to six sentences: the control, the detection, carrier and
     * hiding place, the goods, the persons, packing and measures.
     */
    public String circumstances(Seizure seizure, NamePolicy policy) {
        return String.join(" ", sentences(seizure, policy));
    }

    /** Returns the sentences of {@link #circumstances} one by one; the first is always there. */
    List<String> sentences(Seizure seizure, NamePolicy policy) {
        var sentences = new OpeningSentences(phrases);
        return Stream.of(
                        sentences.control(seizure),
                        sentences.detection(seizure.detection()),
                        new ConcealmentSentence(phrases)
                                .sentence(seizure.conveyances(), seizure.concealment()),
                        new GoodsSentence(phrases).sentence(seizure),
                        new PersonsSentence(phrases, policy).sentence(seizure.parties().persons()),
                        new ProceedingsSentence(phrases).sentence(seizure))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /**
     * Returns the case in one line of at most 200 characters without names and registration marks;
     * empty where there is nothing to say.
     */
    public String summary(Seizure seizure) {
        var line = new SummaryLine(phrases);
        for (int lines = 3; lines > 0; lines--) {
            String text = line.compose(seizure, lines);
            if (text.length() <= LONGEST_SUMMARY) {
                return text;
            }
        }
        return line.compose(seizure, 0);
    }

    /**
     * Says whether a text is still what would be composed of a record in this language, blanks
     * aside: then nobody has touched it and it may be replaced without asking.
     */
    public boolean isUnchanged(String text, Seizure seizure) {
        String plain = PhraseBuilder.freeText(text);
        return Stream.of(NamePolicy.values())
                .anyMatch(policy ->
                        plain.equals(PhraseBuilder.freeText(circumstances(seizure, policy))));
    }
}
