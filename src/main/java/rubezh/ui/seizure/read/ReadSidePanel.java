package rubezh.ui.seizure.read;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.EvidenceNumbers;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.display.HistoryPanel;
import rubezh.ui.seizure.display.SideStrip;

/**
 * Panel beside the layout: first the history of the record with the findings of the rules for
 * submission, then tabs that others add.
 */
final class ReadSidePanel {
    /** Number of findings shown; the others are counted. */
    private static final int SHOWN = 8;

    private final UiContext ui;
    private final LiveLabels labels;
    private final ReadViewModel model;
    private boolean unfolded;
    private final VBox checks = styled(new VBox(), "read-checks", "line-top");
    private final BorderPane root = styled(new BorderPane(), "side-panel", "line-left");
    private final SideStrip strip = new SideStrip(root::setCenter);

    ReadSidePanel(UiContext ui, LiveLabels labels, ReadViewModel model) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        var values =
                new FieldValueFormat(
                        model.context().shape(), labels, () -> model.record().seizure());
        var history = new BorderPane(new HistoryPanel(ui.texts(), values, model.history()).root());
        history.setBottom(checks);
        strip.add(historyTitle(), history, () -> {});
        strip.show(history);
        root.setTop(strip.root());
        ui.display().keepWidth(root, 304);
        root.setMinHeight(0);
        ui.texts().paint(checks, _ -> paint());
        model.layout().addListener((_, _, _) -> paint());
    }

    Node root() {
        return root;
    }

    private ObservableValue<String> historyTitle() {
        return Bindings.createStringBinding(
                () -> ui.texts().text("read.tab.history", model.history().size()),
                ui.texts().language(),
                model.history());
    }

    /** Returns the tabs. */
    SideStrip strip() {
        return strip;
    }

    private void paint() {
        // Bags and seals of another case stand above the record, with both numbers.
        List<Violation> violations =
                model.content().violations().stream()
                        .filter(violation -> !EvidenceNumbers.concerns(violation))
                        .toList();
        List<Violation> findings =
                violations.stream().filter(v -> v.severity() != Severity.HINT).toList();
        checks.getChildren().clear();
        if (!findings.isEmpty()) {
            String title = ui.texts().text("read.checks", findings.size());
            checks.getChildren().add(styled(new Label(title), "semibold", "fs-11", "muted"));
            addSome(findings);
        }
        // A hint is for whoever types: a reader sees how many there are, and the rest if he wants.
        List<Violation> hints =
                violations.stream().filter(v -> v.severity() == Severity.HINT).toList();
        if (!hints.isEmpty()) {
            checks.getChildren().add(fold(hints.size()));
            if (unfolded) {
                addSome(hints);
            }
        }
        setShown(checks, !checks.getChildren().isEmpty());
    }

    private void addSome(List<Violation> violations) {
        List<Violation> different =
                violations.stream()
                        .collect(
                                Collectors.toMap(
                                        this::sentence,
                                        Function.identity(),
                                        (first, _) -> first,
                                        LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList();
        different.stream().limit(SHOWN).forEach(v -> checks.getChildren().add(finding(v)));
        if (different.size() > SHOWN) {
            String more = ui.texts().text("read.checks.more", different.size() - SHOWN);
            checks.getChildren().add(styled(new Label(more), "muted"));
        }
    }

    private Node fold(int hints) {
        var button = styled(new Button(ui.texts().text("read.hints", hints)), "link", "fs-11");
        button.setGraphic(
                Icons.of(unfolded ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, 12, "muted"));
        button.setOnAction(_ -> {
            unfolded = !unfolded;
            paint();
        });
        return button;
    }

    private Node finding(Violation violation) {
        var sentence = wrapping(new Label(sentence(violation)));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        return styled(new HBox(icon(violation.severity()), sentence), "read-check");
    }

    /** Returns the sentence, after the code unless it is a mere hint, as in the editor. */
    private String sentence(Violation violation) {
        String sentence = labels.sentence(violation);
        return violation.severity() == Severity.HINT ? sentence : violation.code() + " " + sentence;
    }

    private static Node icon(Severity severity) {
        return switch (severity) {
            case STOP -> Icons.of(Feather.ALERT_OCTAGON, 14, "stop-text");
            case QUESTION -> Icons.of(Feather.HELP_CIRCLE, 14, "warn-text");
            case HINT -> Icons.of(Feather.INFO, 14, "muted");
        };
    }
}
