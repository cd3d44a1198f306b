package rubezh.ui.diagnosis;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.diagnosis.CheckFormat;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.text.Messages;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;

/**
 * Dialog with the check of the computer: one line for each answer, what asks for something to be
 * done first. The arrows scroll it, {@code Enter} checks again.
 */
final class DiagnosisDialog {
    private static final double HEIGHT = 420;

    private final UiContext ui;
    private final DiagnosisViewModel model;
    private final Runnable onSupport;
    private final Label summary = wrapping(new Label());
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final VBox lines = styled(new VBox(), "check-lines");
    private final ScrollPane scroll = scrolling(lines);

    /**
     * @param onSupport shows the file for support in place of this dialog
     */
    DiagnosisDialog(UiContext ui, DiagnosisViewModel model, Runnable onSupport) {
        this.ui = ui;
        this.model = model;
        this.onSupport = onSupport;
        bar.setMaxWidth(Double.MAX_VALUE);
        scroll.setFocusTraversable(true);
        scroll.prefHeightProperty().bind(ui.display().px(HEIGHT));
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        ui.texts().accessibleName(scroll, "check.title");
        ui.texts().paint(lines, this::paint);
        model.results().addListener((_, _, _) -> ui.texts().repaint(lines));
        model.fault().addListener((_, _, _) -> ui.texts().repaint(lines));
    }

    void show() {
        new OverlayDialog(ui, "check.title")
                .wide()
                .body(summary)
                .body(bar)
                .body(scroll)
                .primaryIf(
                        "check.again",
                        () -> {
                            model.check();
                            return false;
                        })
                .secondary("command.support-file", onSupport)
                .cancel("check.close", () -> {})
                .show();
        model.check();
    }

    private void paint(Messages messages) {
        @Nullable List<CheckResult> results = model.results().get();
        boolean running = results == null && model.fault().get() == null;
        setShown(bar, running);
        summary.setText(summary(messages, running));
        var format = new CheckFormat(messages, false);
        var nodes = new ArrayList<Node>(FaultBox.of(ui.texts(), model.fault().get()));
        if (results != null) {
            results.stream()
                    .sorted(Comparator.comparing(DiagnosisDialog::urgency))
                    .map(result -> line(format, result))
                    .forEach(nodes::add);
        }
        lines.getChildren().setAll(nodes);
        scroll.setVvalue(0);
    }

    private String summary(Messages messages, boolean running) {
        long findings = model.findings();
        if (running) {
            return messages.text("check.running");
        }
        return findings == 0
                ? messages.text("cli.doctor.good")
                : messages.text("cli.doctor.found", findings);
    }

    /** Faults come first, then warnings; the others stay in the order of the checks. */
    private static int urgency(CheckResult result) {
        return switch (result.level()) {
            case FAULT -> 0;
            case WARNING -> 1;
            case NOTE, GOOD -> 2;
        };
    }

    private static Node line(CheckFormat format, CheckResult result) {
        CheckLevel level = result.level();
        var head = styled(new Label(format.area(result.area())), "semibold");
        var code = styled(new Label(result.code()), "mono", "muted", "fs-11");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var text = new VBox(new HBox(head, gap, code), sentence(format.what(result), "fg"));
        format.advice(result).forEach(one -> text.getChildren().add(sentence(one, "muted")));
        HBox.setHgrow(text, Priority.ALWAYS);
        var icon = Icons.of(icon(level), 16, colour(level));
        icon.setAccessibleText(format.level(level));
        return styled(new HBox(icon, text), "check-line");
    }

    private static Label sentence(String text, String style) {
        var label = styled(wrapping(new Label(text)), style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Feather icon(CheckLevel level) {
        return switch (level) {
            case GOOD -> Feather.CHECK;
            case NOTE -> Feather.INFO;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case FAULT -> Feather.ALERT_OCTAGON;
        };
    }

    private static String colour(CheckLevel level) {
        return switch (level) {
            case GOOD -> "ok-text";
            case NOTE -> "accent-text";
            case WARNING -> "warn-text";
            case FAULT -> "stop-text";
        };
    }
}
