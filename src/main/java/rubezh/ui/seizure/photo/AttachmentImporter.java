package rubezh.ui.seizure.photo;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

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
import rubezh.picture.PictureEncoder;
import rubezh.progress.Progress;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.seizure.model.AttachmentStore;

/**
 * Imports images and documents in the background: from files, the clipboard or by drop. It shows
 * progress with a cancel button, and afterwards the refused files with the reasons.
 *
 * <pre>{@code
 * var importer = new AttachmentImporter(ui, store, photos, imports);
 * importer.acceptDropAndPaste(section);
 * importer.importFiles(files);
 * }</pre>
 *
 * @see AttachmentImports
 */
public final class AttachmentImporter {
    private static final String CLIPBOARD = "clipboard.png";

    private final UiContext ui;
    private final AttachmentStore store;
    private final PhotoListModel photos;
    private final AttachmentImports imports;
    private final JobProgressBar bar;
    private final VBox refusals = styled(new VBox(), "photo-rejected");
    private final VBox root = styled(new VBox(), "photo-intake");

    /**
     * @param imports keeps track of running imports
     */
    public AttachmentImporter(
            UiContext ui, AttachmentStore store, PhotoListModel photos, AttachmentImports imports) {
        this.ui = ui;
        this.store = store;
        this.photos = photos;
        this.imports = imports;
        this.bar = new JobProgressBar(ui.texts());
        root.getChildren().addAll(bar, refusals);
        showRefused(List.of());
    }

    private record ImportedFiles(List<Attachment> lines, List<Refused> refused) {}

    private record Refused(String name, Fault fault) {
        String sentence(Messages messages) {
            Fault.FaultText sentences = fault.sentences(messages);
            String file = name.isEmpty() ? "" : name + ": ";
            return file + sentences.what() + " " + sentences.todo();
        }
    }

    /** Returns progress bar and refused files; unmanaged while empty. */
    public Node root() {
        return root;
    }

    /** Imports files chosen in a dialog. */
    void choose() {
        List<Path> chosen = askFiles(null);
        if (!chosen.isEmpty()) {
            importFiles(chosen);
        }
    }

    /**
     * Shows a file dialog and returns the chosen files without importing them.
     *
     * @param folder initial folder, null for the one used last
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

    /** Imports files; refused ones are listed, the others become attachments. */
    public void importFiles(List<Path> files) {
        importFiles(files, _ -> {}, () -> {});
    }

    /**
     * Imports files, see {@link #importFiles(List)}.
     *
     * @param onDone receives the imported attachments at the end
     * @param onCancelled runs if the import was cancelled or failed: nothing was imported
     */
    public void importFiles(
            List<Path> files, Consumer<List<Attachment>> onDone, Runnable onCancelled) {
        runImport(
                progress -> {
                    var importedFiles = new ImportedFiles(new ArrayList<>(), new ArrayList<>());
                    for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
                        progress.report(i, files.size());
                        importFile(files.get(i), importedFiles);
                    }
                    return importedFiles;
                },
                onDone,
                onCancelled);
    }

    private void importFile(Path file, ImportedFiles result) {
        String name = Objects.toString(file.getFileName(), "");
        try {
            if (Files.isDirectory(file)) {
                throw new Fault(Fault.Exit.UNVERIFIED, "PIC-006", name);
            }
            if (Files.size(file) > Blobs.LIMIT) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BLB-003", Blobs.LIMIT >> 20);
            }
            result.lines.add(store.attach(Files.readAllBytes(file), name));
        } catch (IOException e) {
            result.refused.add(new Refused(name, new Fault(e, Fault.Exit.DISK, "PIC-005", name)));
        } catch (Fault fault) {
            result.refused.add(new Refused(name, fault));
        }
    }

    /** Imports an image that is no file, say a part of the screen. */
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
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return PictureEncoder.png(width, height, pixels);
    }

    private interface ImportTask {
        ImportedFiles run(Progress progress);
    }

    private void runImport(
            ImportTask task, Consumer<List<Attachment>> onDone, Runnable onCancelled) {
        showRefused(List.of());
        AttachmentImports.Import running = imports.start();
        Runnable cancelled =
                () -> {
                    onCancelled.run();
                    running.finish(false);
                };
        running.setJob(
                ui.worker()
                        .of(task::run)
                        .named("photo.work")
                        .shownIn(bar)
                        .onDone(files -> {
                            addImported(files, onDone);
                            running.finish(files.refused.isEmpty());
                        })
                        .onFault(fault -> {
                            showRefused(List.of(new Refused("", fault)));
                            cancelled.run();
                        })
                        .onCancelled(cancelled)
                        .start());
    }

    private void addImported(ImportedFiles files, Consumer<List<Attachment>> onDone) {
        files.lines.forEach(photos::add);
        showRefused(files.refused);
        onDone.accept(files.lines);
    }

    private void showRefused(List<Refused> refused) {
        refusals.getChildren().setAll(refused.stream().map(this::line).toList());
        setShown(refusals, !refused.isEmpty());
    }

    private Node line(Refused refused) {
        Label sentence = wrapping(ui.texts().label(refused::sentence));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var code = keepWidth(styled(new Label(refused.fault.code()), "mono", "muted"));
        Runnable clear = () -> showRefused(List.of());
        Button hide = keepWidth(Buttons.small(ui.texts(), "photo.refused.hide", clear));
        return styled(
                new HBox(Icons.of(Feather.ALERT_TRIANGLE, 16, "warn-text"), sentence, code, hide),
                "note",
                "warn");
    }

    /** Imports files dropped on a node or pasted while it contains the focus. */
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
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::onPaste);
    }

    /** Handles a paste of images and files; text goes to the focused text field. */
    private void onPaste(KeyEvent event) {
        boolean paste = event.isShortcutDown() && event.getCode() == KeyCode.V;
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (paste && !event.isAltDown() && !event.isShiftDown() && paste(typing)) {
            event.consume();
        }
    }

    /** Imports the clipboard; returns whether it held a file or an image. */
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
