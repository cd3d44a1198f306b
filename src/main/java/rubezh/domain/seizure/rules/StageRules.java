package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.ITEMS_STAGE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;

/** Rules of the stage of identification a line of goods is at (G03). */
public final class StageRules {
    /** Code of the question why a stage goes back. */
    public static final String SET_BACK = "ITM-008";

    /** Stages in their order; "not confirmed" may follow any. */
    private static final List<String> ORDER = List.of("SUSPECTED", "FIELD_TEST", "LAB");

    private StageRules() {}

    /** Returns the place in the order, below zero for "not confirmed" and for none. */
    static int rank(@Nullable Stage stage) {
        return stage == null ? -1 : ORDER.indexOf(stage.code());
    }

    /** ITM-007: a line is no less sure, and no surer, than what its history ended with. */
    static void checkAgrees(String line, Stage stage, Stage last, Findings findings) {
        boolean confirmed = isConfirmed(stage) == isConfirmed(last);
        if (!confirmed || rank(stage) < rank(last)) {
            findings.question("ITM-007", ITEMS_STAGE.in(line), stage, last);
        }
    }

    private static boolean isConfirmed(Stage stage) {
        return !Codes.is(stage, "NEGATIVE");
    }

    /** Compares lines with what was saved of them: {@link #SET_BACK}, the stage goes back. */
    public static List<Violation> checkSetBack(Seizure before, Seizure now) {
        var found = new ArrayList<Violation>();
        for (SeizedItem item : now.items()) {
            before.items().stream()
                    .filter(saved -> saved.id().equals(item.id()))
                    .map(SeizedItem::stage)
                    .filter(stage -> stage != null && isBack(stage, item.stage()))
                    .map(stage -> checkSetBack(item, stage))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static boolean isBack(Stage before, @Nullable Stage now) {
        return now == null || isConfirmed(now) && rank(now) < rank(before);
    }

    private static Violation checkSetBack(SeizedItem item, Stage before) {
        String pointer = ITEMS_STAGE.pointer(item.id());
        return new Violation(pointer, SET_BACK, Severity.QUESTION, List.of(before));
    }
}
