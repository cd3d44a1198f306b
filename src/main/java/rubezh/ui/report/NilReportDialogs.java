package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.summary.ReportPeriod;
import rubezh.register.nil.NilReportService;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialogs about a day of the station: a nil report, or its withdrawal. */
final class NilReportDialogs {
    private final UiContext ui;
    private final NilReportService service;
    private final Runnable onChange;

    /**
     * @param onChange runs once a report was given or withdrawn
     */
    NilReportDialogs(UiContext ui, NilReportService service, Runnable onChange) {
        this.ui = ui;
        this.service = service;
        this.onChange = onChange;
    }

    /** Asks what a day needs. */
    void ask(StationDay day) {
        if (day.state() == StationDayState.MISSING) {
            give(day);
        } else {
            withdraw(day);
        }
    }

    /** Says what the report states before it is signed. */
    private void give(StationDay day) {
        ReportPeriod covered = service.covered(day.day());
        new OverlayDialog(ui, "nil.give", date(day))
                .message("nil.give.states", day.station(), time(covered.from()), time(covered.to()))
                .message("nil.give.text")
                .primary("nil.give.do", () -> run(() -> service.give(day.day(), day.day())))
                .cancel()
                .show();
    }

    private void withdraw(StationDay day) {
        TextField reason = ui.texts().accessibleName(new TextField(), "nil.reason");
        String key = day.cases() == 0 ? "nil.withdraw.none" : "nil.withdraw.text";
        var text = wrapping(ui.texts().label(key, day.cases()));
        var label = styled(ui.texts().label("nil.reason"), "muted");
        new OverlayDialog(ui, "nil.withdraw", date(day))
                .body(styled(new VBox(text, label, reason), "gap-12"))
                .primaryIf("nil.withdraw.do", () -> withdraw(day, reason))
                .cancel()
                .show();
        reason.requestFocus();
    }

    /** Withdraws the report once a reason is given; without one the dialog stays. */
    private boolean withdraw(StationDay day, TextField reason) {
        boolean given = !BlankCharacters.isBlank(reason.getText());
        if (given) {
            run(() -> List.of(service.withdraw(day.day(), reason.getText())));
        } else {
            reason.requestFocus();
        }
        return given;
    }

    private void run(Callable<List<StationDay>> act) {
        ui.worker()
                .of(_ -> act.call())
                .unlisted()
                .onDone(_ -> onChange.run())
                .onFault(this::refused)
                .start();
    }

    private void refused(Fault fault) {
        new OverlayDialog(ui, "nil.refused")
                .body(new FaultBox(ui.texts(), fault))
                .primary("nil.refused.do", () -> {})
                .show();
        onChange.run();
    }

    private String time(OffsetDateTime time) {
        return ui.texts().dates().dateTime(time.toLocalDateTime());
    }

    private String date(StationDay day) {
        return ui.texts().dates().date(day.day());
    }
}
