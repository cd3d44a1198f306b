package rubezh.ui.exchange.bundle;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.transfer.ImportResult.Agreement;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.transfer.RegisterComparison;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.BundleInspection;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.security.Fingerprint;
import rubezh.security.Permission;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.PermissionFormat;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.Stepper;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.key.KeyCheckField;
import rubezh.ui.kit.key.WordsGrid;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Filter;
import rubezh.ui.kit.work.JobProgressBar;

/** View of an import: facts of the bundle, outcome tiles, one line per record, then applying. */
public final class ImportView {
    private static final List<String> STEPS =
            List.of("exchange.step.check", "exchange.step.preview", "exchange.step.apply");

    private final UiContext ui;
    private final UiText texts;
    private final LiveLabels labels;
    private final ImportViewModel model;
    private final Actions actions;
    private final BundleFacts bundleFacts;
    private final OutcomeTable table;
    private final JobProgressBar bar;
    private final Stepper stepper;
    private final Label title = styled(new Label(), "semibold", "fs-18");
    private final VBox facts = styled(new VBox(), "exchange-facts");
    private final OutcomeTiles tiles;
    private final StackPane body = styled(new StackPane(), "import-records");
    private final HBox footer = styled(new HBox(), "action-bar", "line-top");
    private final BorderPane root = styled(new BorderPane(), "import-view");
    private final SimpleBooleanProperty applicable = new SimpleBooleanProperty();
    private final Command apply;

    /**
     * What follows the import.
     *
     * @param close closes the screen
     * @param undo looks whether there is anything to undo, and undoes it
     */
    public record Actions(ExchangePaperFactory papers, Runnable close, ImportUndoModel undo) {}

    public ImportView(UiContext ui, LiveLabels labels, ImportViewModel model, Actions actions) {
        this.ui = ui;
        this.texts = ui.texts();
        this.labels = labels;
        this.model = model;
        this.actions = actions;
        this.bundleFacts = new BundleFacts(texts);
        this.table = new OutcomeTable(ui, labels);
        this.tiles = new OutcomeTiles(texts, model);
        this.bar = new JobProgressBar(texts);
        this.apply = Command.of("apply-import", () -> model.apply(bar)).enabledWhen(applicable);
        this.stepper = new Stepper(texts, STEPS);
        layout();
        model.state().addListener((_, _, _) -> texts.repaint(root));
        model.state().addListener((_, _, _) -> ui.worker().onUi(this::focus));
        model.visibleRecords()
                .addListener((InvalidationListener) _ -> table.show(model.visibleRecords()));
        texts.paint(root, _ -> paint());
        model.start(bar);
    }

    public ScreenView screen() {
        return new ScreenView(root, Commands.of(apply), this::focus);
    }

    /**
     * Focuses the records; before there are any, the last button, which changes nothing; and once
     * all is done, what closes the page.
     */
    private void focus() {
        if (root.getScene() == null) {
            return;
        }
        boolean applied = model.state().get() instanceof ImportViewModel.ImportState.Applied;
        if (applied) {
            footer.getChildren().getFirst().requestFocus();
        } else if (!body.getChildren().contains(table.table().node())) {
            footer.getChildren().stream()
                    .filter(Button.class::isInstance)
                    .reduce((_, last) -> last)
                    .ifPresent(Node::requestFocus);
        } else {
            table.table().view().requestFocus();
        }
    }

    private void layout() {
        var row = new OverflowRow(keepWidth(title), new Spacer(), OverflowRow.rank(stepper, 1));
        VBox.setVgrow(body, Priority.ALWAYS);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane middle = scrolling(new VBox(facts, tiles.node(), body));
        middle.setFitToHeight(true);
        root.setTop(new VBox(bar, styled(row, "exchange-head")));
        root.setCenter(middle); // before the footer, so that the key Tab goes down the screen
        root.setBottom(footer);
    }

    private void paint() {
        applicable.set(model.permitted());
        facts.getChildren().clear();
        body.getChildren().clear();
        footer.getChildren().clear();
        title.setText(
                texts.text("exchange.import.title", String.valueOf(model.file().getFileName())));
        switch (model.state().get()) {
            case ImportViewModel.ImportState.Verifying() -> stepper.showStep(0);
            case ImportViewModel.ImportState.UnknownSender(BundleInspection inspection) ->
                    showUnknownSender(inspection);
            case ImportViewModel.ImportState.KeyChanged(BundleInspection inspection) ->
                    showChangedKey(inspection);
            case ImportViewModel.ImportState.PreviewShown(ImportPreview preview) ->
                    showPreview(preview);
            case ImportViewModel.ImportState.Applying(ImportPreview preview) ->
                    showPreview(preview);
            case ImportViewModel.ImportState.Applied(ImportResult imported) -> showResult(imported);
            case ImportViewModel.ImportState.Failed(Fault fault) -> showFault(fault);
        }
        tiles.fill();
    }

    private void showFault(Fault fault) {
        stepper.showStep(0);
        facts.getChildren().add(new FaultBox(texts, fault));
        footer(action("exchange.close", actions.close()), "");
    }

    private void showUnknownSender(BundleInspection inspection) {
        boolean trusting = ui.allows(Permission.TRUST_KEY);
        Button trust = action("exchange.trust", () -> model.trustSender(bar));
        trust.setDisable(!trusting);
        toggleStyle(trust, "primary", !inspection.namesake());
        var check =
                new KeyCheckField(
                        texts,
                        inspection.senderFingerprint(),
                        model.wordsTyped(),
                        answer ->
                                trust.setDisable(
                                        !trusting || answer == KeyCheckField.Answer.DIFFERS));
        String station = inspection.header().from().station();
        showKeys(inspection, warning(inspection, station), check.node());
        footer.getChildren().add(trust);
        footer(
                action("exchange.reject", actions.close()),
                trusting ? "" : PermissionFormat.reason(Permission.TRUST_KEY, texts.messages()));
    }

    private InfoBox warning(BundleInspection inspection, String station) {
        if (inspection.continued() != null) {
            return InfoBox.warning(texts, "exchange.continues", station);
        }
        return inspection.namesake()
                ? InfoBox.stop(texts, "exchange.namesake", station)
                : InfoBox.warning(texts, "exchange.unconfirmed-sender", station);
    }

    private void showChangedKey(BundleInspection inspection) {
        String station = inspection.header().from().station();
        showKeys(inspection, InfoBox.stop(texts, "exchange.key-changed", station), new VBox());
        footer(action("exchange.close", actions.close()), "");
    }

    /** Shows the keys between header and buttons, scrolling where the window is low. */
    private void showKeys(BundleInspection inspection, InfoBox warning, Node below) {
        stepper.showStep(0);
        facts.getChildren().add(bundleFacts.box(inspection, null));
        var keys = new VBox(warning, new KeyComparison(texts).of(inspection), below);
        body.getChildren().add(scrolling(styled(keys, "exchange-facts")));
    }

    private void showPreview(ImportPreview preview) {
        stepper.showStep(1);
        title.setText(
                texts.text("exchange.import.from", preview.inspection().header().from().station()));
        facts.getChildren().add(bundleFacts.box(preview.inspection(), preview));
        if (model.applicable() && BundleFacts.comparesFile(preview.inspection())) {
            facts.getChildren().add(wordsCheck(preview.inspection()));
        }
        for (ImportNotice notice : preview.notices()) {
            addNotice(notice);
        }
        if (preview.counts().refused() > 0) {
            facts.getChildren()
                    .add(
                            InfoBox.stop(
                                    texts,
                                    "exchange.refused",
                                    preview.counts().refused(),
                                    preview.refusedRecords()));
        }
        showAttachments(preview.attachments());
        body.getChildren().add(table.table().node());
        if (model.applicable()) {
            footer.getChildren().add(keepWidth(Buttons.primary(texts, apply)));
            footer(
                    action("exchange.cancel", actions.close()),
                    BundleFigureFormat.applying(texts, preview));
        } else {
            footer(action("exchange.close", actions.close()), texts.text("exchange.apply.nothing"));
        }
    }

    /** Returns the field for the words of the file that somebody reads out; it may stay empty. */
    private Node wordsCheck(BundleInspection inspection) {
        return KeyCheckField.ofFile(
                        texts,
                        inspection.hash(),
                        model.fileWordsTyped(),
                        _ -> applicable.set(model.permitted()))
                .node();
    }

    private void addNotice(ImportNotice notice) {
        Object[] arguments =
                notice.arguments(texts.language().get(), labels.format()::fieldAt).toArray();
        facts.getChildren()
                .add(
                        notice.isAlarm()
                                ? InfoBox.stop(texts, notice.key(), arguments)
                                : InfoBox.info(texts, notice.key(), arguments));
        notice.fault().ifPresent(fault -> facts.getChildren().add(new FaultBox(texts, fault)));
    }

    private void showAttachments(AttachmentSummary summary) {
        if (summary.total() > 0) {
            var size = texts.numbers().whole((summary.bytes() + 1023) / 1024);
            addInfo("exchange.pictures.summary", summary.total(), summary.added(), size);
        }
        if (summary.missing() > 0) {
            addInfo("exchange.pictures.absent", summary.missing());
        }
    }

    private void showResult(ImportResult result) {
        stepper.showStep(3);
        title.setText(texts.text("exchange.applied.title"));
        facts.getChildren().addAll(new ImportResultNotes(texts, model).of(result));
        body.getChildren().add(table.table().node());
        footer.getChildren().add(styled(action("exchange.close", actions.close()), "primary"));
        if (result.receipted()) {
            Runnable show = () -> model.readReceipt(result, this::showReceipt);
            footer.getChildren().add(action("exchange.receipt", show));
        }
        if (model.conflicts() > 0) {
            footer.getChildren()
                    .add(action("exchange.conflicts", () -> ui.go(Destination.CONFLICTS)));
        }
        if (!model.changed().isEmpty() && ui.allows(Permission.READ_RECORDS)) {
            String station = result.header().from().station();
            Runnable show =
                    () ->
                            ui.go(
                                    Destination.Cases.of(
                                            new Filter.Imported(station, model.changed())));
            footer.getChildren().add(action("exchange.changed", show));
        }
        if (!model.changed().isEmpty() && ui.allows(Permission.RESOLVE_CONFLICT)) {
            actions.undo().foresee(this::offerUndo, _ -> {});
        }
    }

    /** Offers to undo the import where that would give any record its earlier values. */
    private void offerUndo(ImportUndoModel.Foreseen found) {
        boolean offered = !footer.lookupAll("#undo-import").isEmpty();
        boolean shown = model.state().get() instanceof ImportViewModel.ImportState.Applied;
        if (shown && !offered && !found.result().undone().isEmpty()) {
            Button undo =
                    action("exchange.undo", () -> new ImportUndoDialog(ui, actions.undo()).ask());
            undo.setId("undo-import");
            footer.getChildren().add(undo);
        }
    }

    private void showReceipt(BundleReceipt receipt) {
        ui.go(new Destination.Paper(actions.papers().receipt(receipt)));
    }

    private void addInfo(String key, Object... arguments) {
        facts.getChildren().add(InfoBox.info(texts, key, arguments));
    }

    private void footer(Node button, String sentence) {
        Label label = wrapping(styled(new Label(sentence), "muted", "import-sentence"));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        footer.getChildren().addAll(button, label);
    }

    private Button action(String key, Runnable action) {
        return keepWidth(Buttons.action(texts, key, action));
    }

    /** The key in a bundle beside those under which its sender is known here. */
    private record KeyComparison(UiText texts) {
        Node of(BundleInspection inspection) {
            String station = inspection.header().from().station();
            var columns = styled(new FlowPane(), "key-columns");
            columns.getChildren()
                    .add(column("exchange.key.in-file", station, inspection.senderFingerprint()));
            for (Fingerprint known : inspection.known()) {
                columns.getChildren().add(column("exchange.key.known-here", station, known));
            }
            return columns;
        }

        private Node column(String captionKey, String station, Fingerprint key) {
            var column =
                    new VBox(
                            styled(texts.label(captionKey, station), "semibold"),
                            WordsGrid.of(texts, key.words()),
                            styled(new Label(key.inTwoLines()), "mono", "fs-11", "muted"));
            return styled(column, "key-column", "gap-8");
        }
    }

    /** What became of an import: what was written, whether both registers agree, and conflicts. */
    private record ImportResultNotes(UiText texts, ImportViewModel model) {
        List<Node> of(ImportResult result) {
            String station = result.header().from().station();
            var notes = new ArrayList<Node>();
            notes.add(
                    InfoBox.info(
                            texts,
                            "exchange.applied",
                            station,
                            result.added(),
                            result.known(),
                            result.refused(),
                            result.attachments()));
            if (result.refused() > 0) {
                notes.add(
                        InfoBox.stop(
                                texts,
                                "exchange.refused",
                                result.refused(),
                                result.refusedRecords()));
            }
            Agreement agreement = result.agreement(model.reported());
            String end = agreement.name().toLowerCase(Locale.ROOT);
            notes.add(InfoBox.info(texts, "exchange.applied." + end, station));
            if (agreement != Agreement.AGREES && agreement != Agreement.EARLIER) {
                addComparison(notes, result);
            }
            if (model.conflicts() > 0) {
                notes.add(InfoBox.info(texts, "exchange.applied.conflicts", model.conflicts()));
            }
            return notes;
        }

        /** Adds what either register lacks of the other. */
        private void addComparison(List<Node> notes, ImportResult result) {
            RegisterComparison compared = result.comparison();
            if (!compared.missing().isEmpty()) {
                String ranges = String.join(", ", compared.missingRanges());
                notes.add(InfoBox.warning(texts, "exchange.compared.missing", ranges));
            }
            if (!compared.ahead().isEmpty()) {
                String station = result.header().from().station();
                long count = compared.ahead().size();
                notes.add(InfoBox.info(texts, "exchange.compared.ahead", station, count));
            }
        }
    }

    /** Tiles with the number of records of each outcome; a click filters the table. */
    private static final class OutcomeTiles {
        private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

        private final UiText texts;
        private final ImportViewModel model;
        private final HBox node = styled(new HBox(), "outcome-tiles");

        OutcomeTiles(UiText texts, ImportViewModel model) {
            this.texts = texts;
            this.model = model;
            model.filter().addListener((_, _, _) -> fill());
        }

        Node node() {
            return node;
        }

        void fill() {
            List<Node> tiles = new ArrayList<>();
            if (model.state().get() instanceof ImportViewModel.ImportState.PreviewShown) {
                tiles.add(tile(null, model.recordCount()));
                model.totals().forEach((outcome, count) -> tiles.add(tile(outcome, count)));
            }
            node.getChildren().setAll(tiles);
            node.setManaged(!tiles.isEmpty());
        }

        private Button tile(@Nullable ImportOutcome outcome, int count) {
            var number = styled(new Label(texts.numbers().whole(count)), "semibold", "fs-18");
            if (outcome != null) {
                number.getStyleClass().add(OutcomeStyle.of(outcome).colour());
            }
            Label caption = caption(outcome);
            var tile = styled(new Button(), "outcome-tile");
            tile.setGraphic(new VBox(number, caption));
            tile.pseudoClassStateChanged(CHOSEN, outcome == model.filter().get());
            tile.setAccessibleText(caption.getText() + " " + count);
            tile.setOnAction(_ -> model.filter().set(outcome));
            HBox.setHgrow(tile, Priority.ALWAYS);
            return tile;
        }

        private Label caption(@Nullable ImportOutcome outcome) {
            var caption =
                    new Label(
                            texts.text("exchange.tile.all"), Icons.of(Feather.LAYERS, 12, "muted"));
            if (outcome != null) {
                OutcomeStyle style = OutcomeStyle.of(outcome);
                caption.setText(style.tile(texts.messages()));
                caption.setGraphic(Icons.of(style.icon(), 12, style.colour()));
            }
            caption.getStyleClass().addAll("fs-11", "muted");
            return caption;
        }
    }
}
