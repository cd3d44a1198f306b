package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import rubezh.domain.identifier.ContainerNumber;
import rubezh.domain.identifier.Doubt;
import rubezh.domain.identifier.Plate;
import rubezh.domain.identifier.Vin;
import rubezh.domain.identifier.WagonNumber;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.ConveyanceState;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.text.BlankCharacters;

/** Rules of the conveyances. */
final class ConveyanceRules {
    /** Modes with any type of conveyance: not specified, mail, multimodal, own propulsion. */
    private static final Set<String> ANY_TYPE = Set.of("0", "5", "6", "9");

    private ConveyanceRules() {}

    static void check(Seizure seizure, Findings findings) {
        if (seizure.conveyances().isEmpty()) {
            findings.requiredOnSubmit("CNV-001", CONVEYANCES.pointer(), null);
        }
        var plates = new HashSet<Plate>();
        for (Conveyance conveyance : seizure.conveyances()) {
            String line = CONVEYANCES.pointer(conveyance.id());
            findings.requiredOnSubmit("CNV-001", CONVEYANCES_MODE.in(line), conveyance.mode());
            typeFitsMode(line, conveyance, findings);
            registration(line, conveyance, plates, findings);
            numbers(line, conveyance, findings);
            state(line, conveyance.state(), seizure.evidence().attachments(), findings);
        }
    }

    private static void typeFitsMode(String line, Conveyance conveyance, Findings findings) {
        if (conveyance.mode() == null
                || conveyance.type() == null
                || Codes.isOneOf(conveyance.mode(), ANY_TYPE)) {
            return;
        }
        String modes = findings.extraColumn(conveyance.type(), "modes");
        if (!modes.isEmpty() && !List.of(modes.split(";")).contains(conveyance.mode().code())) {
            findings.question(
                    "CNV-002", CONVEYANCES_TYPE.in(line), conveyance.type(), conveyance.mode());
        }
    }

    private static void registration(
            String line, Conveyance conveyance, Set<Plate> plates, Findings findings) {
        String mark = Texts.orEmpty(conveyance.registration());
        if (BlankCharacters.isBlank(mark)) {
            return;
        }
        if (hasNumberOfItsOwn(conveyance, mark)) {
            findings.hint("CNV-010", CONVEYANCES_REGISTRATION.in(line), mark);
        } else if (conveyance.registrationCountry() == null) {
            findings.hint("CNV-003", CONVEYANCES_REGISTRATION_COUNTRY.in(line), mark);
        }
        if (!plates.add(Plate.of(mark))) {
            findings.question("CNV-009", CONVEYANCES_REGISTRATION.in(line), mark);
        }
    }

    /**
     * Returns whether a number belongs into the field for containers or wagons, which checks it. A
     * container on the road may have the plate of its truck.
     */
    private static boolean hasNumberOfItsOwn(Conveyance conveyance, String mark) {
        if (Codes.is(conveyance.type(), "WAG")) {
            return Texts.isBlank(conveyance.wagon());
        }
        boolean looksLikeContainer =
                EnumSet.of(Doubt.CHECK_DIGIT).containsAll(ContainerNumber.read(mark).doubts());
        boolean isContainer =
                Codes.is(conveyance.type(), "CON") && !Codes.is(conveyance.mode(), "3");
        return Texts.isBlank(conveyance.container()) && (looksLikeContainer || isContainer);
    }

    /**
     * Checks numbers with a check digit. Real documents deviate from the standards, so a doubt
     * never blocks.
     */
    private static void numbers(String line, Conveyance conveyance, Findings findings) {
        String vin = Texts.orEmpty(conveyance.vin());
        if (!BlankCharacters.isBlank(vin) && Codes.is(conveyance.mode(), "3")) {
            doubt("CNV-004", CONVEYANCES_VIN.in(line), vin, Vin.read(vin).doubts(), findings);
        }
        String wagon = Texts.orEmpty(conveyance.wagon());
        if (!BlankCharacters.isBlank(wagon)) {
            Set<Doubt> doubts = WagonNumber.read(wagon).doubts();
            doubt("CNV-006", CONVEYANCES_WAGON.in(line), wagon, doubts, findings);
        }
        String container = Texts.orEmpty(conveyance.container());
        if (!BlankCharacters.isBlank(container)) {
            Set<Doubt> doubts = ContainerNumber.read(container).doubts();
            doubt("CNV-005", CONVEYANCES_CONTAINER.in(line), container, doubts, findings);
        }
    }

    private static void doubt(
            String code, String pointer, String number, Set<Doubt> doubts, Findings findings) {
        doubts.stream()
                .min(Doubt::compareTo)
                .ifPresent(d -> findings.hint(code, pointer, number, d));
    }

    private static void state(
            String line, ConveyanceState state, List<Attachment> attachments, Findings findings) {
        if (Codes.isYes(state.detained()) && Texts.isBlank(state.detainedAt())) {
            findings.question("CNV-007", CONVEYANCES_STATE_DETAINED_AT.in(line));
        }
        if (Codes.isYes(state.cavity()) && attachments.isEmpty()) {
            findings.hint("CNV-008", CONVEYANCES_STATE_CAVITY.in(line));
        }
    }
}
