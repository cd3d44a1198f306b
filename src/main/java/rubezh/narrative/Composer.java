package rubezh.narrative;

import java.util.List;
import java.util.stream.Stream;
import rubezh.domain.seizure.Seizure;
import rubezh.wording.Wording;

/**
 * Composes the circumstances and the summary of a seizure in the language of its words.
 *
 * <p>Labels of code lists stand after a colon, in quotes or in brackets, in their first case, so
 * that no list needs declensions; what is absent, and a code nobody knows here, is left out. The
 * result is a beginning for a person, not the person's word. Immutable and thread-safe.
 */
public final class Composer {
    private static final int LONGEST_SUMMARY = 200;

    private final Phrases phrases;

    public Composer(Wording wording) {
        this.phrases = new Phrases(wording);
    }

    /**
     * Tells the circumstances in up to six sentences: the control, the detection, carrier and
     * hiding place, the goods, the persons, packing and measures.
     */
    public String circumstances(Seizure seizure, Names names) {
        return String.join(" ", sentences(seizure, names));
    }

    /** Returns the sentences of {@link #circumstances} one by one; the first is always there. */
    List<String> sentences(Seizure seizure, Names names) {
        var opening = new Opening(phrases);
        return Stream.of(
                        opening.control(seizure),
                        opening.detection(seizure.detection()),
                        new Hiding(phrases).sentence(seizure.conveyances(), seizure.concealment()),
                        new Goods(phrases).sentence(seizure),
                        new Persons(phrases, names).sentence(seizure.parties().persons()),
                        new Measures(phrases).sentence(seizure))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /**
     * Returns the case in one line of at most 200 characters without names and registration marks;
     * empty where there is nothing to say.
     */
    public String summary(Seizure seizure) {
        var summary = new Summary(phrases);
        for (int lines = 3; lines > 0; lines--) {
            String text = summary.of(seizure, lines);
            if (text.length() <= LONGEST_SUMMARY) {
                return text;
            }
        }
        return summary.of(seizure, 0);
    }

    /**
     * Says whether a text is still what would be composed of a record in this language, blanks
     * aside: then nobody has touched it and it may be replaced without asking.
     */
    public boolean wrote(String text, Seizure seizure) {
        String plain = Phrases.typed(text);
        return Stream.of(Names.values())
                .anyMatch(names -> plain.equals(Phrases.typed(circumstances(seizure, names))));
    }
}
