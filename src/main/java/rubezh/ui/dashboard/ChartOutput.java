package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.setShown;

import module java.base;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import rubezh.picture.PictureEncoder;
import rubezh.table.DataTable;
import rubezh.table.TableFile;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Copies a chart to the clipboard, as picture and as table, and saves it to a file. */
record ChartOutput(UiContext ui, String name) {
    private static final String PNG = ".png";
    private static final String SVG = ".svg";

    /** Copies the picture of a chart, and its table with tabs between the columns. */
    void copy(Region chart, DataTable table) {
        var content = new ClipboardContent();
        content.putImage(snapshot(chart));
        content.putString(text(table));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Text of a label in pictures and drawings, where nobody can press a key. */
    private record FileText(String text) {}

    /** Returns what to attach to a label that is shown with another text in files. */
    static Object inFiles(String text) {
        return new FileText(text);
    }

    /** Makes something of a chart as it is to be in files. */
    private static <T> T asInFiles(Region chart, Supplier<T> work) {
        var before = new ArrayList<Runnable>();
        for (Node node : chart.lookupAll(".label")) {
            if (node instanceof Label label && label.getUserData() instanceof FileText other) {
                String text = label.getText();
                boolean shown = label.isVisible();
                before.add(() -> {
                    label.setText(text);
                    setShown(label, shown);
                });
                label.setText(other.text());
                setShown(label, true);
            }
        }
        chart.applyCss();
        chart.layout();
        try {
            return work.get();
        } finally {
            before.forEach(Runnable::run);
        }
    }

    private static WritableImage snapshot(Region chart) {
        var parameters = new SnapshotParameters();
        parameters.setFill(ground(chart));
        Bounds all = chart.getBoundsInParent();
        parameters.setViewport(
                new Rectangle2D(
                        all.getMinX() - SvgWriter.MARGIN,
                        all.getMinY() - SvgWriter.MARGIN,
                        all.getWidth() + 2 * SvgWriter.MARGIN,
                        all.getHeight() + 2 * SvgWriter.MARGIN));
        return asInFiles(chart, () -> chart.snapshot(parameters, null));
    }

    /** Returns the colour behind a chart, which the texts on it are readable on. */
    private static Color ground(Node chart) {
        for (Node node = chart; node != null; node = node.getParent()) {
            if (node instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
                    if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
                        return colour;
                    }
                }
            }
        }
        return Color.WHITE;
    }

    private static String text(DataTable table) {
        String heads =
                table.columns().stream()
                        .map(DataTable.Column::heading)
                        .collect(Collectors.joining("\t"));
        return table.rows().stream()
                .map(row ->
                        row.stream().map(DataTable.Cell::text).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", heads + "\n", "\n"));
    }

    /** Asks for a file and writes the chart to it: a picture, a drawing, CSV or a workbook. */
    void save(Region chart, DataTable table) {
        var chooser = new FileChooser();
        chooser.setTitle(ui.texts().text("command.chart-save"));
        chooser.setInitialFileName(name + "-" + ui.today() + PNG);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("PNG", "*" + PNG),
                        new ExtensionFilter("SVG", "*" + SVG),
                        new ExtensionFilter("CSV (Excel)", "*.csv"),
                        new ExtensionFilter("Excel", "*.xlsx"));
        WritableImage picture = snapshot(chart);
        String drawing = asInFiles(chart, () -> SvgWriter.write(chart, ground(chart)));
        ui.files()
                .target(chooser, chart.getScene().getWindow())
                .ifPresent(file -> {
                    String name = file.toString().toLowerCase(Locale.ROOT);
                    if (name.endsWith(PNG)) {
                        writePicture(file, picture);
                    } else if (name.endsWith(SVG)) {
                        write(file, () -> drawing.getBytes(StandardCharsets.UTF_8));
                    } else {
                        start(() -> new TableFile(file).save(table));
                    }
                });
    }

    /** Asks for a file and writes a picture to it, made in the background. */
    void savePicture(Node beside, Supplier<byte[]> picture) {
        var chooser = new FileChooser();
        chooser.setTitle(ui.texts().text("command.chart-save"));
        chooser.setInitialFileName(name + "-" + ui.today() + PNG);
        chooser.getExtensionFilters().add(new ExtensionFilter("PNG", "*" + PNG));
        ui.files()
                .target(chooser, beside.getScene().getWindow())
                .ifPresent(file -> write(file, picture));
    }

    private void writePicture(Path file, WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        var format = PixelFormat.getIntArgbInstance();
        picture.getPixelReader().getPixels(0, 0, width, height, format, argb, 0, width);
        write(file, () -> PictureEncoder.png(width, height, argb));
    }

    private void write(Path file, Supplier<byte[]> content) {
        start(() -> {
            try {
                Files.write(file, content.get());
            } catch (IOException e) {
                throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
            }
        });
    }

    private void start(Runnable action) {
        ui.worker().action(action::run).named("dashboard.work.save").onFault(this::tell).start();
    }

    private void tell(Fault fault) {
        new OverlayDialog(ui, "dashboard.save.failed")
                .body(new FaultBox(ui.texts(), fault))
                .cancel()
                .show();
    }
}
