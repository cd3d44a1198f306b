package rubezh.ui.seizure.photo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.journal.Blobs;
import rubezh.picture.PngEncoder;
import rubezh.progress.Progress;
import rubezh.text.Fault;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.seizure.model.AttachmentStore;

/**
 * Takes pictures and papers in, in the background: from files, from the clipboard, by drop. Shows
 * how far it is, with a way to give it up, and afterwards what was not taken and why.
 */
public final class AttachmentImporter {
    private static final String CLIPBOARD = "clipboard.png";

    private final UiContext ui;
    private final AttachmentStore store;
    private final PhotoListModel book;
    private final AttachmentImports intakes;
    private final JobProgressBar bar;
    private final VBox refusals = new VBox();
    private final VBox root = new VBox();

    /**
     * @param imports learns what is on its way
     */
    public AttachmentImporter(
            UiContext ui, AttachmentStore store, PhotoListModel book, AttachmentImports imports) {
        this.ui = ui;
        this.store = store;
        this.book = book;
        this.intakes = imports;
        this.bar = new JobProgressBar(ui.texts());
        refusals.getStyleClass().add("photo-rejected");
        root.getChildren().addAll(bar, refusals);
        root.getStyleClass().add("photo-intake");
        showRefused(List.of());
    }

    /** What came of some files. */
    private record ImportedFiles(List<Attachment> lines, List<Refused> refused) {}

    private record Refused(String name, Fault fault) {}

    /** Returns the bar and the list of what was not taken; takes no room while there is nothing. */
    public Node root() {
        return root;
    }

    /** Lets a person choose files. */
    void choose() {
        List<Path> chosen = askFiles(null);
        if (!chosen.isEmpty()) {
            importFiles(chosen);
        }
    }

    /**
     * Asks a person for files, and takes none of them.
     *
     * @param folder where to begin; null for the folder chosen from the last time
     */
    public List<Path> askFiles(@Nullable Path folder) {
        var chooser = new FileChooser();
        if (folder != null) {
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.setTitle(ui.texts().text("photo.choose"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                ui.texts().text("photo.files"),
                                "*.jpg",
                                "*.jpeg",
                                "*.png",
                                "*.pdf",
                                "*.JPG",
                                "*.JPEG",
                                "*.PNG",
                                "*.PDF"));
        return ui.files().several(chooser, root.getScene().getWindow());
    }

    /** Takes files; those that are not taken are told, the others go in. */
    public void importFiles(List<Path> files) {
        importFiles(files, _ -> {}, () -> {});
    }

    /**
     * As {@link #importFiles(List)}.
     *
     * @param done told what went in, when all were looked at
     * @param givenUp told if a person gave it up: nothing went in
     */
    public void importFiles(List<Path> files, Consumer<List<Attachment>> done, Runnable givenUp) {
        runImport(
                progress -> {
                    var importedFiles = new ImportedFiles(new ArrayList<>(), new ArrayList<>());
                    for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
                        progress.report(i, files.size());
                        importFile(files.get(i), importedFiles);
                    }
                    return importedFiles;
                },
                done,
                givenUp);
    }

    private void importFile(Path file, ImportedFiles files) {
        String name = Objects.toString(file.getFileName(), "");
        try {
            if (Files.isDirectory(file)) {
                throw new Fault(Fault.Exit.UNVERIFIED, "PIC-006", name);
            }
            if (Files.size(file) > Blobs.LIMIT) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BLB-003", Blobs.LIMIT >> 20);
            }
            files.lines.add(store.attach(Files.readAllBytes(file), name));
        } catch (IOException e) {
            files.refused.add(new Refused(name, new Fault(e, Fault.Exit.DISK, "PIC-005", name)));
        } catch (Fault fault) {
            files.refused.add(new Refused(name, fault));
        }
    }

    /** Takes a picture that is no file, say a part of the screen. */
    private void importImage(Image image) {
        runImport(
                _ -> {
                    Attachment line = store.attach(png(image), CLIPBOARD);
                    return new ImportedFiles(List.of(line), List.of());
                },
                _ -> {},
                () -> {});
    }

    private static byte[] png(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] points = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
        return PngEncoder.png(width, height, points);
    }

    private interface ImportTask {
        ImportedFiles run(Progress progress);
    }

    private void runImport(ImportTask task, Consumer<List<Attachment>> done, Runnable givenUp) {
        showRefused(List.of());
        AttachmentImports.Import turn = intakes.start();
        turn.setJob(
                ui.worker()
                        .of(task::run)
                        .named("photo.work")
                        .shownIn(bar)
                        .onDone(files -> {
                            files.lines.forEach(book::add);
                            showRefused(files.refused);
                            done.accept(files.lines);
                            turn.finish(files.refused.isEmpty());
                        })
                        .onFault(fault -> {
                            showRefused(List.of(new Refused("", fault)));
                            givenUp.run();
                            turn.finish(false);
                        })
                        .onCancelled(() -> {
                            givenUp.run();
                            turn.finish(false);
                        })
                        .start());
    }

    private void showRefused(List<Refused> refused) {
        refusals.getChildren().setAll(refused.stream().map(this::line).toList());
        refusals.setVisible(!refused.isEmpty());
        refusals.setManaged(!refused.isEmpty());
    }

    private Node line(Refused refused) {
        var sentence = new Label();
        sentence.setWrapText(true);
        ui.texts()
                .paint(
                        sentence,
                        m -> {
                            Fault.Sentences told = refused.fault.sentences(m);
                            String name = refused.name.isEmpty() ? "" : refused.name + ": ";
                            sentence.setText(name + told.what() + " " + told.todo());
                        });
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var code = new Label(refused.fault.code());
        code.getStyleClass().addAll("mono", "muted");
        code.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        Button away =
                Buttons.action(ui.texts(), "photo.refused.hide", () -> showRefused(List.of()));
        Buttons.styled(away, "small");
        away.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var row = new HBox(Icons.of(Feather.ALERT_TRIANGLE, 16, "warn-text"), sentence, code, away);
        row.getStyleClass().addAll("note", "warn");
        return row;
    }

    /** Takes what is dropped on a node, and what is pasted while the focus is inside it. */
    public void acceptDropAndPaste(Node node) {
        node.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        importFiles(
                                event.getDragboard().getFiles().stream()
                                        .map(File::toPath)
                                        .toList());
                        event.setDropCompleted(true);
                        event.consume();
                    }
                });
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pasted);
    }

    /** Text goes where text is typed; pictures and files go here. */
    private void pasted(KeyEvent event) {
        boolean paste = event.isShortcutDown() && event.getCode() == KeyCode.V;
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (paste && !event.isAltDown() && !event.isShiftDown() && paste(typing)) {
            event.consume();
        }
    }

    /** Takes what is in the clipboard; says whether it was anything for here. */
    private boolean paste(boolean typing) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            importFiles(clipboard.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        Image image = typing && clipboard.hasString() ? null : clipboard.getImage();
        if (image == null) {
            return false;
        }
        importImage(image);
        return true;
    }
}
