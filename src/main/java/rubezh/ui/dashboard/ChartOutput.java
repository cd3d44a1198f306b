package rubezh.ui.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import rubezh.dashboard.FigureKind;
import rubezh.picture.PngEncoder;
import rubezh.table.Sheet;
import rubezh.table.SheetFile;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Copies a chart to the clipboard, as picture and as table, and saves it to a file. */
record ChartOutput(UiContext ui, FigureKind kind) {
    private static final String PNG = ".png";

    /** Copies the picture of a chart, and its table with tabs between the columns. */
    void copy(Node chart, Sheet sheet) {
        var content = new ClipboardContent();
        content.putImage(chart.snapshot(null, null));
        content.putString(text(sheet));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String text(Sheet sheet) {
        String heads =
                sheet.columns().stream()
                        .map(Sheet.Column::heading)
                        .collect(Collectors.joining("\t"));
        return sheet.rows().stream()
                .map(row -> row.stream().map(Sheet.Cell::text).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", heads + "\n", "\n"));
    }

    /** Asks for a file and writes the chart to it: a picture, CSV or a workbook. */
    void save(Node chart, Sheet sheet) {
        var chooser = new FileChooser();
        chooser.setTitle(ui.texts().text("command.chart-save"));
        chooser.setInitialFileName(kind.word() + "-" + ui.today() + PNG);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("PNG", "*" + PNG),
                        new ExtensionFilter("CSV (Excel)", "*.csv"),
                        new ExtensionFilter("Excel", "*.xlsx"));
        WritableImage picture = chart.snapshot(null, null);
        ui.files()
                .target(chooser, chart.getScene().getWindow())
                .ifPresent(file -> write(file, picture, sheet));
    }

    private void write(Path file, WritableImage picture, Sheet sheet) {
        boolean image = file.toString().toLowerCase(Locale.ROOT).endsWith(PNG);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        var format = PixelFormat.getIntArgbInstance();
        picture.getPixelReader().getPixels(0, 0, width, height, format, argb, 0, width);
        ui.worker()
                .action(() -> {
                    if (image) {
                        writePicture(file, PngEncoder.png(width, height, argb));
                    } else {
                        new SheetFile(file).save(sheet);
                    }
                })
                .named("dashboard.work.save")
                .onFault(this::tell)
                .start();
    }

    private static void writePicture(Path file, byte[] png) {
        try {
            Files.write(file, png);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }

    private void tell(Fault fault) {
        new OverlayDialog(ui, "dashboard.save.failed")
                .body(new FaultBox(ui.texts(), fault))
                .cancel()
                .show();
    }
}
