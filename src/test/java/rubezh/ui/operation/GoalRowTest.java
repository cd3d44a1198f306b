package rubezh.ui.operation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.Code.Substance;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.OfficerFixture;
import rubezh.fixtures.WindowTest;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;

/** A goal in the form keeps all that it has, its route and names too, without a window. */
@WindowTest
final class GoalRowTest {
    private static OperationGoal shownAndRead(OperationGoal goal) {
        return FxThread.call(() -> {
            var ui =
                    new UiContext(
                            new UiText(Language.EN),
                            new DisplaySettings(Theme.LIGHT),
                            BackgroundWorker.dedicated(),
                            new Overlay(),
                            () -> Instant.EPOCH,
                            ZoneOffset.UTC,
                            OfficerFixture.ALL_ROLES,
                            FilePicker.SYSTEM);
            var editors = new FieldEditorFactory(ui, ReferenceReader.builtIn());
            var row = new GoalRow(ui, editors, goal, _ -> {});
            assertThat(row.isReadable()).isTrue();
            return row.goal(goal.pos());
        });
    }

    @Test
    void routeAndNamesOfAnAmountStay() {
        var goal =
                new OperationGoal(
                        new UUID(0, 1),
                        1,
                        "Heroin from the south",
                        "Героин с юга",
                        List.of(new Substance("OPI-HER")),
                        Amount.of("60 KGM"),
                        new Direction("IMP"),
                        new Country("TJ"),
                        new Country("RU"),
                        null,
                        null);

        assertThat(shownAndRead(goal)).isEqualTo(goal);
    }

    @Test
    void aNumberOfCasesKeepsItsRouteAndOneOfVehiclesHasNone() {
        assertThat(shownAndRead(number(null))).isEqualTo(number(null));

        OperationGoal vehicles = shownAndRead(number(OperationIndicator.VEHICLES));
        assertThat(vehicles.departure()).as("no case counts towards it").isNull();
        assertThat(vehicles.number()).isEqualTo(60);
    }

    private static OperationGoal number(@Nullable OperationIndicator indicator) {
        return new OperationGoal(
                new UUID(0, 2),
                2,
                null,
                "Караваны",
                List.of(),
                null,
                null,
                new Country("TJ"),
                null,
                indicator,
                60L);
    }
}
