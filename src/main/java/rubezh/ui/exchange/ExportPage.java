package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.Exchange.StationBundle;
import rubezh.bundle.transfer.ExportResult;
import rubezh.device.medium.MediumService.Medium;
import rubezh.device.medium.MediumService.MediumState;
import rubezh.text.Fault;
import rubezh.ui.exchange.bundle.BundleFigureFormat;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Page of the export: its steps, the button below them, and what became of the last one. */
final class ExportPage {
    /** Height below which the result scrolls with the steps, in pixels at 100 %. */
    private static final double LOW = 400;

    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final ExportViewModel export;
    private final EjectModel ejection;
    private final Command cover;
    private final Command eject;
    private final VBox result = styled(new VBox(), "exchange-result");
    private final VBox content;
    private final ScrollPane steps;
    private final VBox bottom;
    private final BorderPane node;

    ExportPage(UiContext ui, ExchangeViewModel model, ExchangeView.Parts parts, Commands commands) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.cover = commands.get("cover-sheet");
        this.eject = commands.get("eject-medium");
        this.export = parts.form().model();
        this.ejection = parts.eject();
        var footer =
                styled(
                        new HBox(
                                Buttons.primary(texts, commands.get("export-bundle")),
                                Buttons.of(texts, commands.get("export-all"))),
                        "action-bar",
                        "line-top");
        this.content = styled(new VBox(parts.form().node()), "exchange-page");
        this.steps = scrolling(content);
        this.bottom = new VBox(result, footer);
        this.node = new BorderPane(steps, null, null, bottom, null);
        node.heightProperty().addListener((_, _, _) -> placeResult());
        observe();
        texts.paint(result, _ -> paint());
    }

    private void observe() {
        InvalidationListener repaint = _ -> texts.repaint(result);
        export.exported().addListener(repaint);
        export.exportedToAll().addListener(repaint);
        export.fault().addListener(repaint);
        model.fault().addListener(repaint);
        List.of(ejection.medium(), ejection.ejected(), ejection.fault())
                .forEach(part -> part.addListener(repaint));
        ejection.ejected().addListener(_ -> leaveMedium());
    }

    /** Chooses the usual folder again once the medium is no longer there. */
    private void leaveMedium() {
        ExportResult exported = export.exported().get();
        boolean left = ejection.ejected().get() != null;
        if (left && exported != null && export.folder().get().equals(exported.file().getParent())) {
            export.folder().set(model.incoming().home());
        }
    }

    /** Keeps the result above the button; in a low window it stands above the steps. */
    private void placeResult() {
        VBox place = node.getHeight() < LOW * ui.display().zoom().get() ? content : bottom;
        if (result.getParent() != place) {
            content.getChildren().remove(result);
            bottom.getChildren().remove(result);
            place.getChildren().addFirst(result);
        }
    }

    Node node() {
        return node;
    }

    private void paint() {
        result.getChildren().clear();
        Fault fault = export.fault().get() == null ? model.fault().get() : export.fault().get();
        if (fault != null) {
            result.getChildren().add(new FaultBox(texts, fault));
        }
        ExportResult exported = export.exported().get();
        if (exported != null) {
            var box = new ExportResultBox(texts, ui.zone(), new EjectRow(texts, ejection, eject));
            result.getChildren().add(box.of(exported, cover));
        }
        List<StationBundle> all = export.exportedToAll().get();
        if (!all.isEmpty()) {
            result.getChildren().add(allBox(all));
        }
        boolean told = !result.getChildren().isEmpty();
        setShown(result, told);
        if (told) {
            steps.setVvalue(0);
        }
    }

    /** Returns a box with the bundles of all stations: how many, their files, what failed. */
    private Node allBox(List<StationBundle> all) {
        long written = all.stream().filter(one -> one.result() != null).count();
        boolean whole = written == all.size();
        var box = styled(new VBox(), "note", whole ? "ok" : "warning", "gap-4");
        String summary = texts.text("exchange.stations", written, all.size());
        Node icon =
                whole
                        ? Icons.of(Feather.CHECK_CIRCLE, 16, "ok-text")
                        : Icons.of(Feather.ALERT_TRIANGLE, 16, "warn-text");
        box.getChildren().add(wrapping(styled(new Label(summary, icon), "semibold")));
        for (StationBundle one : all) {
            ExportResult bundle = one.result();
            Fault fault = one.fault();
            if (bundle != null) {
                String key = bundle.isEncrypted() ? "exchange.station" : "exchange.station.plain";
                String text = texts.text(key, one.station(), bundle.revisions());
                box.getChildren().add(wrapping(new Label(text)));
                bundle.files().stream()
                        .map(file -> ExportResultBox.mono(file.file().toString()))
                        .forEach(box.getChildren()::add);
            } else if (fault != null) {
                String text = texts.text("exchange.station.failed", one.station());
                box.getChildren().add(wrapping(styled(new Label(text), "semibold")));
                box.getChildren().add(new FaultBox(texts, fault));
            }
        }
        all.stream()
                .flatMap(one -> Stream.ofNullable(one.result()))
                .findFirst()
                .ifPresent(one ->
                        box.getChildren()
                                .addAll(new EjectRow(texts, ejection, eject).of(one.file())));
        return box;
    }

    /** Box with the result of an export: the files, who can open them, and what stayed. */
    private record ExportResultBox(UiText texts, ZoneId zone, EjectRow eject) {
        Node of(ExportResult exported, Command cover) {
            var box = styled(new VBox(summary(exported)), "note", "ok", "gap-4");
            for (ExportResult.ExportedFile file : exported.files()) {
                Label name = mono(file.file().toString());
                name.setTooltip(new Tooltip(texts.text("exchange.check-value", file.sha256())));
                String spoken = file.words().text(texts.language().get());
                var words = wrapping(new Label(texts.text("exchange.file.words", spoken)));
                box.getChildren().addAll(name, styled(words, "semibold"));
            }
            var terms = styled(new FlowPane(protectionLabel(exported)), "flow-8");
            exported.receiptBy().ifPresent(by -> terms.getChildren().add(receiptLabel(by)));
            box.getChildren().add(terms);
            box.getChildren()
                    .addAll(new WithheldLabels(texts).of(exported.withheld(), exported.drafts()));
            if (!exported.omissions().isEmpty()) {
                box.getChildren().add(omissionsLabel(exported.omissions()));
            }
            box.getChildren().addAll(eject.of(exported.file(), Buttons.of(texts, cover)));
            return box;
        }

        private Label summary(ExportResult exported) {
            String size = BundleFigureFormat.kibibytes(texts, exported.bytes());
            int pictures = exported.attachments();
            String text = texts.text("exchange.exported", exported.revisions(), size, pictures);
            Node icon = Icons.of(Feather.CHECK_CIRCLE, 16, "ok-text");
            return wrapping(styled(new Label(text, icon), "semibold"));
        }

        private Label receiptLabel(Instant by) {
            String at = texts.dates().dateTime(LocalDateTime.ofInstant(by, zone));
            return wrapping(texts.label("exchange.exported.receipt", at));
        }

        private Label protectionLabel(ExportResult exported) {
            String who = String.join(", ", exported.recipients());
            return exported.isEncrypted()
                    ? wrapping(new Label(texts.text("exchange.exported.encrypted", who)))
                    : wrapping(styled(texts.label("exchange.exported.plain"), "warn-text"));
        }

        private Label omissionsLabel(ExportResult.Omissions omissions) {
            String text =
                    texts.text(
                            "exchange.export.damaged",
                            omissions.revisions().size(),
                            omissions.records(),
                            omissions.attachments().size());
            return wrapping(styled(new Label(text), "warn-text"));
        }

        private static Label mono(String text) {
            return wrapping(styled(new Label(text), "mono"));
        }
    }

    /** What follows the result of an export: the cover sheet, and ejecting the medium. */
    private record EjectRow(UiText texts, EjectModel model, Command eject) {
        /**
         * @param file file that was exported
         * @param beside buttons beside that which ejects the medium
         */
        List<Node> of(Path file, Button... beside) {
            var nodes = new ArrayList<Node>();
            var buttons = styled(new HBox(), "gap-8");
            for (Button button : beside) {
                buttons.getChildren().add(styled(button, "small"));
            }
            Medium medium = model.medium().get();
            MediumState state = model.ejected().get();
            if (medium == null) {
                if (model.isOnMedium(file)) {
                    nodes.add(wrapping(new Label(texts.text("exchange.exported.eject"))));
                }
            } else if (state == null) {
                nodes.add(
                        wrapping(new Label(texts.text("exchange.exported.medium", medium.name()))));
                buttons.getChildren().add(styled(Buttons.of(texts, eject), "small"));
            } else {
                nodes.add(ejected(medium, state));
            }
            Fault fault = model.fault().get();
            if (fault != null) {
                nodes.add(new FaultBox(texts, fault));
            }
            nodes.add(buttons);
            return nodes;
        }

        private Node ejected(Medium medium, MediumState state) {
            String key = "exchange.ejected." + (state == MediumState.EJECTED ? "off" : "unmounted");
            var label = wrapping(styled(new Label(texts.text(key, medium.name())), "semibold"));
            label.setGraphic(Icons.of(Feather.CHECK_CIRCLE, 16, "ok-text"));
            return label;
        }
    }
}
