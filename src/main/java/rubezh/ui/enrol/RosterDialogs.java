package rubezh.ui.enrol;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.domain.roster.RosterEntry;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialogs of headquarters: a computer is revoked, the roster gets a later last day. */
record RosterDialogs(UiContext ui, RosterViewModel model) {
    /** Longest time for which a roster is renewed here, days. */
    private static final long MAX_DAYS = 3650;

    /** Shortest reason that tells anything, as the service wants it. */
    private static final int MIN_REASON = 3;

    /** Asks up to which number the revisions of a computer count, and why it is revoked. */
    void revoke(RosterEntry entry) {
        TextField last = field("enrol.revoke.last", model.state().get().lastKnown(entry));
        TextField reason = field("enrol.revoke.reason", "");
        Label problem = problem("enrol.revoke.problem");
        new OverlayDialog(ui, "enrol.revoke", String.valueOf(entry.station()))
                .body(styled(wrapping(new Label(new RosterColumns(ui).told(entry))), "semibold"))
                .message("enrol.revoke.text")
                .body(labelled("enrol.revoke.last", last))
                .message("enrol.revoke.last.text")
                .body(labelled("enrol.revoke.reason", reason))
                .body(problem)
                .dangerIf("enrol.revoke.do", () -> revoke(entry, last, reason, problem))
                .cancel()
                .show();
        reason.requestFocus();
    }

    private boolean revoke(RosterEntry entry, TextField last, TextField reason, Label problem) {
        OptionalLong number = whole(last, 0, Long.MAX_VALUE);
        String why = BlankCharacters.strip(reason.getText());
        boolean complete = number.isPresent() && why.length() >= MIN_REASON;
        setShown(problem, !complete);
        if (complete) {
            model.revoke(entry, number.getAsLong(), why);
        } else {
            (number.isPresent() ? reason : last).requestFocus();
        }
        return complete;
    }

    /** Asks for how many days from now the roster holds. */
    void renew() {
        TextField days = field("enrol.renew.days", model.usualDays());
        Label problem = problem("enrol.renew.problem");
        new OverlayDialog(ui, "enrol.renew")
                .message("enrol.renew.text")
                .body(labelled("enrol.renew.days", days))
                .body(problem)
                .primaryIf(
                        "enrol.renew.do",
                        () -> {
                            OptionalLong number = whole(days, 1, MAX_DAYS);
                            setShown(problem, number.isEmpty());
                            number.ifPresent(chosen -> model.renew((int) chosen));
                            return number.isPresent();
                        })
                .cancel()
                .show();
        days.requestFocus();
    }

    private static OptionalLong whole(TextField field, long min, long max) {
        String typed = BlankCharacters.strip(field.getText());
        return typed.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(typed)).stream()
                        .filter(number -> number >= min && number <= max)
                        .findFirst()
                : OptionalLong.empty();
    }

    private TextField field(String key, Object value) {
        return ui.texts().accessibleName(new TextField(value.toString()), key);
    }

    private Label problem(String key) {
        Label problem = styled(wrapping(ui.texts().label(key)), "stop-text");
        setShown(problem, false);
        return problem;
    }

    private VBox labelled(String key, TextField field) {
        Label label = styled(ui.texts().label(key), "muted");
        label.setLabelFor(field);
        return styled(new VBox(label, field), "gap-4");
    }
}
