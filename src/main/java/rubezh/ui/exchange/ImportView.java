package rubezh.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportOutcome;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.BundleInspection;
import rubezh.text.NumberFormatter;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.Stepper;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.JobProgressBar;

/** The rehearsal of an import: facts, outcome tiles, one line per record, and then the deed. */
final class ImportView implements ScreenView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final UiText texts;
    private final ImportViewModel model;
    private final Runnable close;
    private final BundleFacts bundleFacts;
    private final OutcomeTable table;
    private final JobProgressBar bar;
    private final Stepper stepper;
    private final Label title = new Label();
    private final VBox facts = new VBox();
    private final HBox tiles = new HBox();
    private final HBox footer = new HBox();
    private final BorderPane root = new BorderPane();
    private final SimpleBooleanProperty applicable = new SimpleBooleanProperty();
    private final Command apply;

    ImportView(UiContext ui, LiveLabels labels, ImportViewModel model, Runnable close) {
        this.texts = ui.texts();
        this.model = model;
        this.close = close;
        this.bundleFacts = new BundleFacts(texts);
        this.table = new OutcomeTable(ui, labels);
        this.bar = new JobProgressBar(texts);
        this.apply = Command.of("apply-import", () -> model.apply(bar)).enabledWhen(applicable);
        stepper =
                new Stepper(
                        texts,
                        List.of(
                                "exchange.step.check",
                                "exchange.step.preview",
                                "exchange.step.apply"));
        layout();
        model.state().addListener((_, _, _) -> texts.repaint(root));
        model.state().addListener((_, _, _) -> ui.worker().onUi(this::focus));
        model.visibleRecords()
                .addListener(
                        (ListChangeListener<RecordOutcome>)
                                _ -> table.show(model.visibleRecords()));
        model.filter().addListener((_, _, _) -> paintTiles());
        texts.paint(root, _ -> paint());
        model.start(bar);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Commands commands() {
        return Commands.of(apply);
    }

    /** On the records once they are there; before, on what changes nothing: the last button. */
    @Override
    public void focus() {
        if (root.getScene() == null) {
            return;
        }
        if (root.getCenter() == null) {
            footer.getChildren().stream()
                    .filter(Button.class::isInstance)
                    .reduce((_, last) -> last)
                    .ifPresent(Node::requestFocus);
        } else {
            table.table().view().requestFocus();
        }
    }

    private void layout() {
        title.getStyleClass().addAll("semibold", "fs-18");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, stepper);
        head.getStyleClass().add("exchange-head");
        facts.getStyleClass().add("exchange-facts");
        tiles.getStyleClass().add("outcome-tiles");
        footer.getStyleClass().addAll("action-bar", "line-top");
        root.setTop(new VBox(bar, head, facts, tiles));
        root.setBottom(footer);
        root.getStyleClass().add("import-view");
    }

    private void paint() {
        applicable.set(model.applicable());
        facts.getChildren().clear();
        footer.getChildren().clear();
        title.setText(
                texts.text("exchange.import.title", String.valueOf(model.file().getFileName())));
        switch (model.state().get()) {
            case ImportViewModel.ImportState.Verifying() -> stepper.showStep(0);
            case ImportViewModel.ImportState.UnknownSender(BundleInspection inspection) ->
                    showUnknownSender(inspection);
            case ImportViewModel.ImportState.PreviewShown(ImportPreview preview) ->
                    showPreview(preview);
            case ImportViewModel.ImportState.Applying(ImportPreview preview) ->
                    showPreview(preview);
            case ImportViewModel.ImportState.Applied(ImportResult imported) -> showResult(imported);
            case ImportViewModel.ImportState.Failed(var fault) -> {
                stepper.showStep(0);
                facts.getChildren().add(new FaultBox(texts, fault));
                root.setCenter(null);
                footer(verb("exchange.close", close), "");
            }
        }
        paintTiles();
    }

    private void showUnknownSender(BundleInspection inspection) {
        stepper.showStep(0);
        facts.getChildren().add(bundleFacts.box(inspection, null));
        String said =
                String.join(
                        " ",
                        inspection
                                .senderFingerprint()
                                .words(texts.text("exchange.fingerprint.letters")));
        var note =
                InfoBox.warning(
                        texts, "exchange.unconfirmed-sender", inspection.header().from().station());
        var spoken = new Label(said);
        spoken.getStyleClass().add("mono-semibold");
        spoken.setWrapText(true);
        var hex = new Label(inspection.senderFingerprint().grouped());
        hex.getStyleClass().addAll("mono", "muted");
        var box = new VBox(note, spoken, hex);
        box.getStyleClass().add("gap-8");
        facts.getChildren().add(box);
        Button trust =
                Buttons.styled(verb("exchange.trust", () -> model.trustSender(bar)), "primary");
        footer.getChildren().add(trust);
        footer(verb("exchange.reject", close), "");
    }

    private void showPreview(ImportPreview preview) {
        stepper.showStep(1);
        title.setText(
                texts.text("exchange.import.from", preview.inspection().header().from().station()));
        facts.getChildren().add(bundleFacts.box(preview.inspection(), preview));
        for (ImportNotice notice : preview.notices()) {
            facts.getChildren()
                    .add(
                            InfoBox.info(
                                    texts,
                                    "exchange.notice." + notice.kind(),
                                    notice.arguments().toArray()));
        }
        showAttachments(preview.attachments());
        root.setCenter(table.table().node());
        footer.getChildren().add(Buttons.primary(texts, apply));
        footer(
                verb("exchange.cancel", close),
                model.applicable()
                        ? texts.text(
                                "exchange.apply.summary",
                                preview.counts().added(),
                                preview.attachments().added())
                        : texts.text("exchange.apply.nothing"));
    }

    private void showAttachments(AttachmentSummary pictures) {
        if (pictures.total() > 0) {
            var size =
                    NumberFormatter.in(texts.language().get())
                            .whole((pictures.bytes() + 1023) / 1024);
            facts.getChildren()
                    .add(
                            InfoBox.info(
                                    texts,
                                    "exchange.pictures.summary",
                                    pictures.total(),
                                    pictures.added(),
                                    size));
        }
        if (pictures.missing() > 0) {
            facts.getChildren()
                    .add(InfoBox.info(texts, "exchange.pictures.absent", pictures.missing()));
        }
    }

    private void showResult(ImportResult imported) {
        stepper.showStep(3);
        title.setText(texts.text("exchange.applied.title"));
        facts.getChildren()
                .add(
                        InfoBox.info(
                                texts,
                                "exchange.applied",
                                imported.header().from().station(),
                                imported.added(),
                                imported.known(),
                                imported.refused(),
                                imported.attachments()));
        facts.getChildren()
                .add(
                        imported.isInSync()
                                ? InfoBox.info(texts, "exchange.applied.agree")
                                : InfoBox.info(texts, "exchange.applied.differ"));
        root.setCenter(table.table().node());
        footer.getChildren().add(Buttons.styled(verb("exchange.close", close), "primary"));
    }

    private void footer(Node second, String sentence) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var said = new Label(sentence);
        said.getStyleClass().add("muted");
        footer.getChildren().addAll(second, space, said);
    }

    private Button verb(String key, Runnable action) {
        return Buttons.action(texts, key, action);
    }

    private void paintTiles() {
        List<Node> nodes = new ArrayList<>();
        if (model.state().get() instanceof ImportViewModel.ImportState.PreviewShown) {
            nodes.add(tile(null, model.recordCount()));
            model.totals().forEach((outcome, count) -> nodes.add(tile(outcome, count)));
        }
        tiles.getChildren().setAll(nodes);
        tiles.setManaged(!nodes.isEmpty());
    }

    private Button tile(@Nullable ImportOutcome outcome, int count) {
        var number = new Label(NumberFormatter.in(texts.language().get()).whole(count));
        number.getStyleClass().addAll("semibold", "fs-18");
        Label word = tileWord(outcome);
        if (outcome != null) {
            number.getStyleClass().add(OutcomeStyle.of(outcome).colour());
        }
        var tile = new Button();
        tile.setGraphic(new VBox(number, word));
        tile.getStyleClass().add("outcome-tile");
        tile.pseudoClassStateChanged(CHOSEN, outcome == model.filter().get());
        tile.setAccessibleText(word.getText() + " " + count);
        tile.setOnAction(_ -> model.filter().set(outcome));
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private Label tileWord(@Nullable ImportOutcome outcome) {
        var word =
                new Label(texts.text("exchange.tile.all"), Icons.of(Feather.LAYERS, 12, "muted"));
        if (outcome != null) {
            OutcomeStyle look = OutcomeStyle.of(outcome);
            word.setText(look.tile(texts.messages()));
            word.setGraphic(Icons.of(look.icon(), 12, look.colour()));
        }
        word.getStyleClass().addAll("fs-11", "muted");
        return word;
    }
}
