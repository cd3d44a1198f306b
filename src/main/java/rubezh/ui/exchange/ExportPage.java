package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.bundle.transfer.ExportResult;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;

/** Page of the export: its steps, the button below them, and what became of the last one. */
final class ExportPage {
    private final UiContext ui;
    private final UiText texts;
    private final ExchangeViewModel model;
    private final ExportViewModel export;
    private final Command cover;
    private final VBox result = styled(new VBox(), "exchange-result");
    private final BorderPane node;

    ExportPage(UiContext ui, ExchangeViewModel model, ExportForm form, Commands commands) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.cover = commands.get("cover-sheet");
        this.export = form.model();
        var footer =
                styled(
                        new HBox(Buttons.primary(texts, commands.get("export-bundle"))),
                        "action-bar",
                        "line-top");
        var steps = scrolling(styled(new VBox(form.node()), "exchange-page"));
        this.node = new BorderPane(steps, null, null, new VBox(result, footer), null);
        InvalidationListener repaint = _ -> texts.repaint(result);
        export.exported().addListener(repaint);
        export.fault().addListener(repaint);
        model.fault().addListener(repaint);
        texts.paint(result, _ -> paint());
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
            result.getChildren().add(new ExportResultBox(texts, ui.zone(), cover).of(exported));
        }
        setShown(result, !result.getChildren().isEmpty());
    }
}
