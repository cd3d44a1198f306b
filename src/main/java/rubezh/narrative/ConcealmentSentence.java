package rubezh.narrative;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.Codes.isYes;

import java.util.List;
import rubezh.domain.seizure.AnyConcealment;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.ConveyanceState;
import rubezh.domain.seizure.Seizure;

/** Sentence on the conveyances and on the place and method of concealment. */
record ConcealmentSentence(PhraseBuilder phrases) {
    private static final String NONE = "NON";

    String sentence(Seizure seizure) {
        Concealment concealment = seizure.concealment();
        var lines = new ConcernedLines(phrases, seizure);
        String conveyances = conveyances(seizure.conveyances());
        return concealment.further().isEmpty()
                ? PhraseBuilder.sentence(conveyances, single(concealment, lines))
                : PhraseBuilder.sentence(
                        conveyances,
                        phrases.numberedList(
                                "composer.concealments",
                                concealment.all().map(one -> numbered(one, lines)).toList()));
    }

    private String single(Concealment concealment, ConcernedLines lines) {
        return PhraseBuilder.joined(
                "; ",
                isOpen(concealment)
                        ? phrases.text("composer.concealment.none")
                        : phrases.phrase("composer.concealment.place", concealment.place()),
                details(concealment),
                phrases.phrase("composer.concealment.lines", lines.of(concealment)));
    }

    /** Returns one of several places with its details in brackets; empty without a place. */
    private String numbered(AnyConcealment concealment, ConcernedLines lines) {
        return PhraseBuilder.withDetails(
                phrases.label(concealment.place()), details(concealment), lines.of(concealment));
    }

    private String details(AnyConcealment concealment) {
        return PhraseBuilder.joined(
                "; ",
                phrases.phrase("composer.concealment.method", concealment.method()),
                phrases.typed("composer.concealment.details", concealment.description()),
                phrases.typed("composer.concealment.cover", concealment.cover()));
    }

    private static boolean isOpen(Concealment concealment) {
        return is(concealment.place(), NONE)
                || concealment.place() == null && is(concealment.concealed(), "NO");
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
        String plate = phrases.typed("composer.conveyance.plate", conveyance.registration());
        return PhraseBuilder.joined(
                ", ",
                phrases.label(conveyance.type()),
                conveyance.type() == null
                        ? phrases.phrase("composer.conveyance.mode", conveyance.mode())
                        : "",
                PhraseBuilder.freeText(conveyance.make()),
                PhraseBuilder.withDetails(plate, phrases.label(conveyance.registrationCountry())),
                phrases.typed("composer.conveyance.trailer", conveyance.trailer()),
                phrases.typed("composer.conveyance.vin", conveyance.vin()),
                phrases.typed("composer.conveyance.wagon", conveyance.wagon()),
                phrases.typed("composer.conveyance.hull", conveyance.hull()),
                phrases.typed("composer.conveyance.voyage", conveyance.voyage()),
                phrases.typed("composer.conveyance.container", conveyance.container()),
                state(conveyance.state()));
    }

    private String state(ConveyanceState state) {
        return PhraseBuilder.joined(
                ", ",
                isYes(state.cavity()) ? phrases.text("composer.conveyance.cavity") : "",
                isYes(state.detained()) ? phrases.text("composer.conveyance.detained") : "");
    }
}
