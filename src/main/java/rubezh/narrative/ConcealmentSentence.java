package rubezh.narrative;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.ConveyanceState;

/** What carried the goods, and where and how they were hidden. */
final class ConcealmentSentence {
    private static final String NONE = "NON";

    private final PhraseBuilder phrases;

    ConcealmentSentence(PhraseBuilder phrases) {
        this.phrases = phrases;
    }

    String sentence(List<Conveyance> conveyances, Concealment concealment) {
        return PhraseBuilder.sentence(
                carriers(conveyances),
                openly(concealment)
                        ? phrases.text("told.hidden.not")
                        : phrases.about("told.hidden.place", place(concealment)),
                phrases.about("told.hidden.method", phrases.label(concealment.method())),
                phrases.about(
                        "told.hidden.details", PhraseBuilder.typed(concealment.description())),
                phrases.about("told.hidden.cover", PhraseBuilder.typed(concealment.cover())));
    }

    private String place(Concealment concealment) {
        return phrases.label(concealment.place());
    }

    private static boolean openly(Concealment concealment) {
        return is(concealment.place(), NONE)
                || concealment.place() == null && is(concealment.concealed(), "NO");
    }

    private static boolean is(@Nullable Code code, String wanted) {
        return code != null && code.code().equals(wanted);
    }

    private String carriers(List<Conveyance> conveyances) {
        if (!conveyances.isEmpty() && conveyances.stream().allMatch(c -> is(c.type(), NONE))) {
            return phrases.text("told.conveyance.none");
        }
        return phrases.numbered(
                "told.conveyances", conveyances.stream().map(this::carrier).toList());
    }

    private String carrier(Conveyance conveyance) {
        if (is(conveyance.type(), NONE)) {
            return "";
        }
        String plate =
                phrases.about(
                        "told.conveyance.plate", PhraseBuilder.typed(conveyance.registration()));
        return PhraseBuilder.joined(
                ", ",
                phrases.label(conveyance.type()),
                conveyance.type() == null
                        ? phrases.about("told.conveyance.mode", phrases.label(conveyance.mode()))
                        : "",
                PhraseBuilder.typed(conveyance.make()),
                PhraseBuilder.detailed(plate, phrases.label(conveyance.registrationCountry())),
                phrases.about("told.conveyance.trailer", PhraseBuilder.typed(conveyance.trailer())),
                phrases.about("told.conveyance.vin", PhraseBuilder.typed(conveyance.vin())),
                phrases.about("told.conveyance.voyage", PhraseBuilder.typed(conveyance.voyage())),
                phrases.about(
                        "told.conveyance.container", PhraseBuilder.typed(conveyance.container())),
                state(conveyance.state()));
    }

    private String state(ConveyanceState state) {
        return PhraseBuilder.joined(
                ", ",
                is(state.cavity(), "YES") ? phrases.text("told.conveyance.cavity") : "",
                is(state.detained(), "YES") ? phrases.text("told.conveyance.detained") : "");
    }
}
