package rubezh.ui.enrol;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.ui.enrol.RosterViewModel.Admission;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/**
 * Dialog in which headquarters lets in cases that are refused because their computer was revoked:
 * those that a person names one by one, for a reason.
 */
final class AdmissionDialog {
    /** Shortest reason that tells anything, as the service wants it. */
    private static final int MIN_REASON = 3;

    private static final double LIST_HEIGHT = 240;

    private final UiContext ui;
    private final LiveLabels labels;
    private final RosterViewModel model;
    private final Path bundle;
    private final List<RefusedRecord> refused;
    private final List<CheckBox> choices;
    private final TextField reason;
    private final Label problem;

    /**
     * @param file the bundle
     * @param found its cases that are refused
     */
    AdmissionDialog(
            UiContext ui,
            LiveLabels liveLabels,
            RosterViewModel model,
            Path file,
            List<RefusedRecord> found) {
        this.ui = ui;
        this.labels = liveLabels;
        this.model = model;
        this.bundle = file;
        this.refused = List.copyOf(found);
        this.choices = refused.stream().map(_ -> new CheckBox()).toList();
        this.reason = ui.texts().accessibleName(new TextField(), "enrol.admit.reason");
        this.problem = styled(wrapping(ui.texts().label("enrol.admit.problem")), "stop-text");
        setShown(problem, false);
    }

    /** Asks which of them are genuine; says so if there are none. */
    void show() {
        String name = String.valueOf(bundle.getFileName());
        var dialog = new OverlayDialog(ui, "enrol.admit", name);
        if (refused.isEmpty()) {
            dialog.message("cli.enrol.refused.none").cancel("exchange.close", () -> {}).show();
            return;
        }
        Label caption = styled(ui.texts().label("enrol.admit.reason"), "muted");
        caption.setLabelFor(reason);
        dialog.wide()
                .message("enrol.admit.text")
                .body(list())
                .body(styled(new VBox(caption, reason), "gap-4"))
                .body(problem)
                .primaryWork("enrol.admit.do", this::admit)
                .cancel()
                .show();
        choices.getFirst().requestFocus();
    }

    private ScrollPane list() {
        var lines = styled(new VBox(), "check-list");
        for (int i = 0; i < choices.size(); i++) {
            lines.getChildren().add(line(choices.get(i), refused.get(i)));
        }
        ScrollPane pane = scrolling(lines);
        pane.maxHeightProperty().bind(ui.display().px(LIST_HEIGHT));
        return pane;
    }

    private VBox line(CheckBox choice, RefusedRecord record) {
        ui.texts().paint(choice, _ -> choice.setText(title(record)));
        Label note =
                styled(wrapping(ui.texts().label(m -> details(record, m))), "muted", "check-note");
        ui.texts().paint(note, m -> choice.setAccessibleHelp(details(record, m)));
        return new VBox(choice, note);
    }

    private String title(RefusedRecord record) {
        RecordHeadline headline = record.headline();
        String name =
                headline.number().isEmpty() ? record.recordId().toString() : headline.number();
        String goods =
                labels.format()
                        .goods(
                                headline.substance(),
                                headline.amount(),
                                headline.traces(),
                                headline.items());
        return joined(name, goods, start(headline.start()));
    }

    private String details(RefusedRecord record, Messages messages) {
        return joined(
                record.station(),
                messages.text("enrol.admit.changed", time(record.at()), record.ids().size()),
                messages.text("enrol.admit.here." + (record.known() ? "changes" : "new")));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String start(String start) {
        try {
            return time(OffsetDateTime.parse(start));
        } catch (DateTimeParseException e) {
            return start;
        }
    }

    private String time(OffsetDateTime time) {
        return new RosterColumns(ui).time(time.toInstant());
    }

    private boolean admit(Runnable onDone, Consumer<Fault> onFault) {
        List<String> chosen =
                IntStream.range(0, choices.size())
                        .filter(i -> choices.get(i).isSelected())
                        .mapToObj(i -> refused.get(i).recordId().toString())
                        .toList();
        String why = BlankCharacters.strip(reason.getText());
        boolean complete = !chosen.isEmpty() && why.length() >= MIN_REASON;
        setShown(problem, !complete);
        if (complete) {
            model.admit(new Admission(bundle, chosen, why), onDone, onFault);
        } else {
            (chosen.isEmpty() ? choices.getFirst() : reason).requestFocus();
        }
        return complete;
    }
}
