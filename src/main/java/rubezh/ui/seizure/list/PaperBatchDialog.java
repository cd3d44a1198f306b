package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import rubezh.register.SeizureRow;
import rubezh.report.CasePaperOptions;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.batch.BatchEntry;
import rubezh.report.service.PaperBatch;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/**
 * Dialogs around the papers of several records: which ones and where to, and what became of them.
 */
final class PaperBatchDialog {
    private static final double LIST_HEIGHT = 240;

    /** Papers of nearly every case, which are chosen at first. */
    private static final Set<ReportKind> USUAL =
            EnumSet.of(ReportKind.PROTOCOL, ReportKind.WEIGHING, ReportKind.LABELS);

    private final UiContext ui;
    private final List<SeizureRow> rows;
    private final Map<ReportKind, CheckBox> kinds = new EnumMap<>(ReportKind.class);
    private final CheckBox persons;
    private final ObjectProperty<ReportLanguage> language =
            new SimpleObjectProperty<>(ReportLanguage.RU);

    PaperBatchDialog(UiContext ui, List<SeizureRow> rows) {
        this.ui = ui;
        this.rows = rows;
        for (ReportKind kind : ReportKind.ofCase()) {
            kinds.put(kind, box("report.screen." + kind.fileName(), USUAL.contains(kind)));
        }
        persons = box("report.screen.option.persons", true);
        language.set(ReportLanguage.of(ui.texts().language().get()));
    }

    private CheckBox box(String key, boolean chosen) {
        CheckBox box = ui.texts().bind(new CheckBox(), key);
        box.setSelected(chosen);
        return box;
    }

    /** Asks which papers, and for a folder; the dialog stays until both are chosen. */
    void ask(Consumer<PaperBatch> onChosen) {
        new OverlayDialog(ui, "list.papers.title", rows.size())
                .message("list.papers.text")
                .body(form())
                .primaryIf("list.papers.do", () -> choose(onChosen))
                .cancel()
                .show();
        box(ReportKind.PROTOCOL).requestFocus();
    }

    private Node form() {
        var papers = styled(new VBox(), "gap-8");
        papers.getChildren().addAll(kinds.values());
        var languages = styled(new HBox(), "segments");
        languages
                .getChildren()
                .addAll(Buttons.choice(ui.texts(), "report.screen.", language, ToggleButton::new));
        return styled(new VBox(papers, languages, persons), "gap-12");
    }

    private boolean choose(Consumer<PaperBatch> onChosen) {
        List<ReportKind> chosen =
                ReportKind.ofCase().stream().filter(kind -> box(kind).isSelected()).toList();
        if (chosen.isEmpty()) {
            box(ReportKind.PROTOCOL).requestFocus();
            return false;
        }
        var chooser = new DirectoryChooser();
        chooser.setTitle(ui.texts().text("list.papers.folder"));
        Optional<Path> folder = ui.files().folder(chooser, persons.getScene().getWindow());
        folder.ifPresent(path ->
                onChosen.accept(
                        new PaperBatch(
                                rows.stream().map(SeizureRow::recordId).toList(),
                                chosen,
                                List.of(),
                                language.get(),
                                CasePaperOptions.USUAL.withPersons(persons.isSelected()),
                                path,
                                false)));
        return folder.isPresent();
    }

    private CheckBox box(ReportKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    /** Shows how many papers were written, and why others were not. */
    void show(PaperBatch.Outcome outcome) {
        List<BatchEntry> refused = outcome.refused();
        var dialog =
                new OverlayDialog(ui, "list.papers.done", outcome.entries().size() - refused.size())
                        .message("list.papers.index", outcome.index());
        if (!refused.isEmpty()) {
            dialog.message("list.papers.refused", refused.size()).body(lines(refused));
        }
        dialog.primary("list.submit.close", () -> {}).show();
    }

    private Node lines(List<BatchEntry> refused) {
        var lines = styled(new VBox(), "gap-4", "submit-refusals");
        refused.forEach(one -> lines.getChildren().add(wrapping(new Label(line(one)))));
        ScrollPane pane = scrolling(lines);
        pane.maxHeightProperty().bind(ui.display().px(LIST_HEIGHT));
        pane.setMinHeight(0);
        return pane;
    }

    private String line(BatchEntry one) {
        String paper = ui.texts().text("report.screen." + one.kind().fileName());
        String reason =
                one.fault() == null ? "" : one.fault().sentences(ui.texts().messages()).what();
        return one.number() + " — " + paper + ": " + reason;
    }
}
