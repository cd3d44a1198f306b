package rubezh.ui.grant;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.domain.grant.StationRight;
import rubezh.register.grant.RightRequest;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.grant.GrantsViewModel.State;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/** Dialogs about rights over cases: ask for one, give one, answer a request, end one. */
record GrantDialogs(UiContext ui, GrantsViewModel model) {
    /** Shortest reason that tells anything, as the service wants it. */
    private static final int MIN_REASON = 3;

    /** Answers or ends something in the background. */
    interface ReasonAction {
        void run(String reason, Runnable onDone, Consumer<Fault> onFault);
    }

    /** Asks or gives in the background. */
    interface RequestAction {
        void run(RightRequest request, String reason, Runnable onDone, Consumer<Fault> onFault);
    }

    /** Asks for a right of another station; what was typed stays until that is saved. */
    void ask() {
        State state = model.shown();
        var form = new RightForm(ui, state, station -> station.equals(state.headquarters()));
        show("grant.ask.", form, form::asked, model::ask);
    }

    /** Gives another station a right; what was typed stays until that is saved. */
    void give() {
        State state = model.shown();
        boolean leads = model.own().equals(state.headquarters());
        var form = new RightForm(ui, state, _ -> leads);
        show("grant.give.", form, () -> form.given(model.own()), model::give);
    }

    private void show(
            String keys, RightForm form, Supplier<RightRequest> request, RequestAction action) {
        new OverlayDialog(ui, keys + "title")
                .message(keys + "text")
                .body(form.node())
                .primaryWork(
                        keys + "do",
                        (done, refused) -> {
                            boolean complete = form.isComplete();
                            if (complete) {
                                action.run(request.get(), form.reason(), done, refused);
                            }
                            return complete;
                        })
                .cancel()
                .show();
        form.focus();
    }

    /**
     * Asks for the reason of an answer or an end.
     *
     * @param keys beginning of the message keys
     */
    void reason(String keys, String what, ReasonAction action) {
        var reason = ui.texts().accessibleName(new TextField(), "grant.reason");
        Label problem = problem(ui, "grant.reason.short");
        new OverlayDialog(ui, keys + "title")
                .body(styled(wrapping(new Label(what)), "semibold"))
                .message(keys + "text")
                .body(labelled(ui, "grant.reason", reason))
                .body(problem)
                .primaryWork(
                        keys + "do",
                        (done, refused) -> {
                            boolean given = isGiven(reason);
                            setShown(problem, !given);
                            if (given) {
                                action.run(reason.getText(), done, refused);
                            }
                            return given;
                        })
                .cancel()
                .show();
        reason.requestFocus();
    }

    private static boolean isGiven(TextField reason) {
        return BlankCharacters.strip(reason.getText()).length() >= MIN_REASON;
    }

    private static Label problem(UiContext ui, String key) {
        Label problem = styled(wrapping(ui.texts().label(key, MIN_REASON)), "stop-text");
        setShown(problem, false);
        return problem;
    }

    private static VBox labelled(UiContext ui, String key, TextField field) {
        Label label = styled(ui.texts().label(key), "muted", "fs-12");
        label.setLabelFor(field);
        return styled(new VBox(label, field), "gap-4");
    }

    /** Form of a right: the other station, what it may, whose cases, and why. */
    private static final class RightForm {
        private final TextField station;
        private final TextField cases;
        private final TextField reason;
        private final VBox casesBox;
        private final Label problem;
        private final ObjectProperty<StationRight> right =
                new SimpleObjectProperty<>(StationRight.REVIEW);
        private final VBox node;

        /**
         * @param ofOthers whether the cases of others may be meant, given the other station
         */
        RightForm(UiContext ui, State state, Predicate<String> ofOthers) {
            this.station = ui.texts().accessibleName(new TextField(), "grant.station");
            this.cases = ui.texts().accessibleName(new TextField(), "grant.cases");
            this.reason = ui.texts().accessibleName(new TextField(), "grant.reason");
            this.casesBox = labelled(ui, "grant.cases", cases);
            this.problem = problem(ui, "grant.incomplete");
            ui.texts().prompt(cases, "grant.cases.hint");
            var known =
                    wrapping(ui.texts().label("grant.known", String.join(", ", state.stations())));
            setShown(known, !state.stations().isEmpty());
            station.textProperty().subscribe(text -> setShown(casesBox, ofOthers.test(code(text))));
            var rights = styled(new VBox(), "gap-4");
            rights.getChildren()
                    .addAll(Buttons.choice(ui.texts(), "grant.choice.", right, RadioButton::new));
            this.node =
                    styled(
                            new VBox(
                                    labelled(ui, "grant.station", station),
                                    styled(known, "muted", "fs-12"),
                                    rights,
                                    casesBox,
                                    labelled(ui, "grant.reason", reason),
                                    problem),
                            "gap-8");
        }

        Node node() {
            return node;
        }

        void focus() {
            station.requestFocus();
        }

        String reason() {
            return reason.getText();
        }

        /** Returns whether station and reason are there, and says so if they are not. */
        boolean isComplete() {
            boolean complete = !code(station.getText()).isEmpty() && isGiven(reason);
            setShown(problem, !complete);
            return complete;
        }

        RightRequest asked() {
            return request(code(station.getText()));
        }

        RightRequest given(String own) {
            return request(own);
        }

        /**
         * @param usual station whose cases are meant where none is named
         */
        private RightRequest request(String usual) {
            String named = casesBox.isVisible() ? code(cases.getText()) : "";
            return new RightRequest(
                    right.get(), code(station.getText()), named.isEmpty() ? usual : named);
        }

        private static String code(String text) {
            return BlankCharacters.strip(text).toUpperCase(Locale.ROOT);
        }
    }
}
