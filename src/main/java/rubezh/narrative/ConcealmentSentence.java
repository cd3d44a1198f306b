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

    ConcealmentSentence(PhraseBuilder builder) {
        this.phrases = builder;
    }

    String sentence(List<Conveyance> conveyances, Concealment concealment) {
        return PhraseBuilder.sentence(
                conveyances(conveyances),
                isOpen(concealment)
                        ? phrases.text("composer.concealment.none")
                        : phrases.phrase("composer.concealment.place", place(concealment)),
                phrases.phrase("composer.concealment.method", phrases.label(concealment.method())),
                phrases.phrase(
                        "composer.concealment.details",
                        PhraseBuilder.freeText(concealment.description())),
                phrases.phrase(
                        "composer.concealment.cover", PhraseBuilder.freeText(concealment.cover())));
    }

    private String place(Concealment concealment) {
        return phrases.label(concealment.place());
    }

    private static boolean isOpen(Concealment concealment) {
        return is(concealment.place(), NONE)
                || concealment.place() == null && is(concealment.concealed(), "NO");
    }

    private static boolean is(@Nullable Code code, String wanted) {
        return code != null && code.code().equals(wanted);
    }

    private String conveyances(List<Conveyance> conveyances) {
        if (!conveyances.isEmpty() && conveyances.stream().allMatch(c -> is(c.type(), NONE))) {
            return phrases.text("composer.conveyance.none");
        }
        return phrases.numberedList(
                "composer.conveyances", conveyances.stream().map(this::conveyance).toList());
    }

    private String conveyance(Conveyance conveyance) {
        if (is(conveyance.type(), NONE)) {
            return "";
        }
        String plate =
                phrases.phrase(
                        "composer.conveyance.plate",
                        PhraseBuilder.freeText(conveyance.registration()));
        return PhraseBuilder.joined(
                ", ",
                phrases.label(conveyance.type()),
                conveyance.type() == null
                        ? phrases.phrase(
                                "composer.conveyance.mode", phrases.label(conveyance.mode()))
                        : "",
                PhraseBuilder.freeText(conveyance.make()),
                PhraseBuilder.withDetails(plate, phrases.label(conveyance.registrationCountry())),
                phrases.phrase(
                        "composer.conveyance.trailer",
                        PhraseBuilder.freeText(conveyance.trailer())),
                phrases.phrase("composer.conveyance.vin", PhraseBuilder.freeText(conveyance.vin())),
                phrases.phrase(
                        "composer.conveyance.voyage", PhraseBuilder.freeText(conveyance.voyage())),
                phrases.phrase(
                        "composer.conveyance.container",
                        PhraseBuilder.freeText(conveyance.container())),
                state(conveyance.state()));
    }

    private String state(ConveyanceState state) {
        return PhraseBuilder.joined(
                ", ",
                is(state.cavity(), "YES") ? phrases.text("composer.conveyance.cavity") : "",
                is(state.detained(), "YES") ? phrases.text("composer.conveyance.detained") : "");
    }
}
