package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.ITEMS_STAGE;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;

/** Rules of the stage of identification of a line of goods (G03). */
public final class StageRules {
    /** Code of the question why the stage goes back. */
    public static final String SET_BACK = "ITM-008";

    /** Stages in order; "not confirmed" may follow any. */
    private static final List<String> ORDER = List.of("SUSPECTED", "FIELD_TEST", "LAB");

    private StageRules() {}

    /** Returns the index in the order, negative for "not confirmed" and for null. */
    static int rank(@Nullable Stage stage) {
        return stage == null ? -1 : ORDER.indexOf(stage.code());
    }

    /** ITM-007: the stage of a line agrees with the last step of its identification. */
    static void checkAgrees(String line, Stage stage, Stage last, Findings findings) {
        boolean agrees = isConfirmed(stage) == isConfirmed(last);
        if (!agrees || rank(stage) < rank(last)) {
            findings.question("ITM-007", ITEMS_STAGE.in(line), stage, last);
        }
    }

    private static boolean isConfirmed(Stage stage) {
        return !Codes.is(stage, "NEGATIVE");
    }

    /**
     * Compares lines with their saved state and returns {@link #SET_BACK} for stages that go back.
     */
    public static List<Violation> checkSetBack(Seizure previous, Seizure now) {
        var found = new ArrayList<Violation>();
        for (SeizedItem item : now.items()) {
            previous.items().stream()
                    .filter(saved -> saved.id().equals(item.id()))
                    .map(SeizedItem::stage)
                    .filter(stage -> stage != null && isBack(stage, item.stage()))
                    .map(stage -> checkSetBack(item, stage))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static boolean isBack(Stage previous, @Nullable Stage now) {
        return now == null || isConfirmed(now) && rank(now) < rank(previous);
    }

    private static Violation checkSetBack(SeizedItem item, Stage previous) {
        String pointer = ITEMS_STAGE.pointer(item.id());
        return new Violation(pointer, SET_BACK, Severity.QUESTION, List.of(previous));
    }
}
