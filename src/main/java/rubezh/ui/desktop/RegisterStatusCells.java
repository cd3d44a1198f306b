package rubezh.ui.desktop;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.Status;
import rubezh.session.OpenRegister;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.shell.StatusBarCell;

/**
 * Cells of the status bar about the register: station, officer and pending work. A count of zero
 * has no cell.
 */
final class RegisterStatusCells {
    private final UiContext ui;
    private final OpenRegister register;
    private final Navigation navigation;
    private final List<StatusBarCell> cells;
    private RegisterFigures figures = RegisterFigures.NONE;

    /** Screens that a click on a cell opens. */
    record Navigation(Runnable showList, Consumer<Status> showStatus, Runnable showExchange) {}

    RegisterStatusCells(UiContext ui, OpenRegister register, Navigation navigation) {
        this.ui = ui;
        this.register = register;
        this.navigation = navigation;
        cells =
                List.of(
                        cell(null, _ -> register.station().code(), navigation.showList())
                                .styled("strong"),
                        cell(
                                Feather.USER,
                                m -> register.officer().nameIn(m::text),
                                navigation.showList()),
                        counted(Feather.EDIT_2, "drafts", () -> figures.drafts(), Status.DRAFT),
                        counted(Feather.CLOCK, "review", () -> figures.review(), Status.SUBMITTED),
                        cell(
                                Feather.UPLOAD_CLOUD,
                                m -> count(m, "unsent", figures.unsent()),
                                navigation.showExchange()));
    }

    private StatusBarCell counted(Feather icon, String name, LongSupplier figure, Status status) {
        return cell(
                icon,
                m -> count(m, name, figure.getAsLong()),
                () -> navigation.showStatus().accept(status));
    }

    private StatusBarCell cell(
            @Nullable Feather icon, Function<Messages, String> text, Runnable action) {
        return new StatusBarCell(ui.texts(), icon, text, action);
    }

    private static String count(Messages messages, String name, long number) {
        return number == 0 ? "" : messages.text("shell.status." + name, number);
    }

    List<StatusBarCell> cells() {
        return cells;
    }

    /** Counts again in the background. */
    void refresh() {
        ui.worker().of(_ -> RegisterFigures.read(register)).unlisted().onDone(this::show).start();
    }

    private void show(RegisterFigures counts) {
        figures = counts;
        cells.forEach(StatusBarCell::refresh);
    }
}
