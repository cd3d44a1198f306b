package rubezh.ui.seizure.photo;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS_CAPTION;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS_ROTATION;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS_SHOWS;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.rules.Violation;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.command.Keymap;
import rubezh.ui.kit.form.FormRegion;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.model.AttachmentStore;

/**
 * Strip of the photos of a seizure. Keys work on the focused photo: Enter shows it over the window,
 * Ctrl with arrows moves it, R rotates it, F2 edits its caption, S says what it shows, Del removes
 * it.
 *
 * @see PhotoTile
 * @see PhotoViewer
 */
public final class PhotoStrip implements FormRegion {
    private static final String LIST = EVIDENCE_ATTACHMENTS.pointer();

    private final UiContext ui;
    private final PhotoListModel model;
    private final PhotoDecoder decoder;
    private final AttachmentImporter importer;
    private final FlowPane tiles = styled(new FlowPane(), "photo-tiles");
    private final Button addButton;
    private final VBox root = styled(new VBox(), "photo-strip");
    private final Map<UUID, PhotoTile> tilesById = new LinkedHashMap<>();
    private List<Attachment> photos = List.of();
    private final Consumer<Node> reveal;
    private Runnable unfold = () -> {};
    private @Nullable PhotoParts parts;
    private List<String> shown = List.of();

    /**
     * @param reveal scrolls a photo into view
     */
    public PhotoStrip(
            UiContext ui,
            AttachmentStore store,
            PhotoListModel model,
            AttachmentImports imports,
            Consumer<Node> reveal) {
        this.reveal = reveal;
        this.ui = ui;
        this.model = model;
        this.decoder = new PhotoDecoder(store, ui.worker());
        this.importer = new AttachmentImporter(ui, store, model, imports);
        root.getChildren().addAll(tiles, importer.root());
        addButton = PhotoAddButton.of(ui, importer::choose);
        addButton.addEventFilter(KeyEvent.KEY_PRESSED, event -> moveFocus(event, -1));
        tiles.getChildren().add(addButton);
        importer.acceptDropAndPaste(root);
        refresh();
    }

    public Node root() {
        return root;
    }

    /**
     * Imports files dropped on or pasted in a section; {@code onAdded} unfolds the section when a
     * photo is added.
     */
    public PhotoStrip installOn(Node section, Runnable onAdded) {
        importer.acceptDropAndPaste(section);
        unfold = onAdded;
        return this;
    }

    /** Lets each photo be tied to a part of the record. */
    PhotoStrip showing(PhotoParts ofRecord) {
        parts = ofRecord;
        shown = shown(photos);
        return this;
    }

    private List<String> shown(List<Attachment> all) {
        PhotoParts known = parts;
        return known == null ? List.of() : all.stream().map(known::label).toList();
    }

    @Override
    public void refresh() {
        List<Attachment> current = model.photos();
        List<String> names = shown(current);
        if (current.equals(photos) && names.equals(shown)) {
            return;
        }
        boolean added = current.size() > photos.size();
        photos = current;
        shown = names;
        layoutTiles();
        if (added) {
            unfold.run();
        }
    }

    private void layoutTiles() {
        tilesById.keySet().retainAll(photos.stream().map(Attachment::id).toList());
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < photos.size(); i++) {
            PhotoTile tile = tile(photos.get(i), i + 1, photos.size());
            tile.showPart(shown.isEmpty() ? "" : shown.get(i));
            nodes.add(tile.root());
        }
        nodes.add(addButton);
        if (!tiles.getChildren().equals(nodes)) {
            Node focused = ui.overlay().focusOwner(tiles);
            tiles.getChildren().setAll(nodes);
            if (focused != tiles && focused.getScene() != null) {
                focused.requestFocus();
            }
        }
    }

    private PhotoTile tile(Attachment photo, int position, int total) {
        PhotoTile tile = tilesById.get(photo.id());
        boolean created = tile == null;
        if (tile == null) {
            tile = createTile(photo);
            tilesById.put(photo.id(), tile);
        }
        if (tile.update(photo, position, total) || created) {
            PhotoTile requested = tile;
            double scale = ui.display().zoom().get();
            decoder.request(
                    photo,
                    (int) (PhotoTile.WIDTH * scale),
                    (int) (PhotoTile.HEIGHT * scale),
                    state -> {
                        if (PhotoTile.isSameImage(requested.photo(), photo)) {
                            requested.showState(state);
                        }
                    });
        }
        return tile;
    }

    private PhotoTile createTile(Attachment photo) {
        UUID id = photo.id();
        var tile = new PhotoTile(ui, photo, () -> open(id));
        Commands commands = commands(id);
        commands.listenBefore(tile.button());
        tile.button().addEventFilter(KeyEvent.KEY_PRESSED, event -> moveFocus(event, indexOf(id)));
        tile.button().setContextMenu(PhotoMenu.of(ui, tile.button(), commands));
        tile.button()
                .focusedProperty()
                .addListener((_, _, focused) -> {
                    if (focused) {
                        reveal.accept(tile.root());
                        model.onFocused(id);
                    }
                });
        return tile;
    }

    private Commands commands(UUID id) {
        return Commands.of(
                Command.of("photo-open", () -> open(id)),
                Command.of("photo-caption", () -> caption(id)),
                Command.of("photo-shows", () -> choosePart(id)),
                Command.of("photo-turn", () -> model.rotate(id)),
                Command.of("photo-left", () -> move(id, -1)),
                Command.of("photo-right", () -> move(id, 1)),
                Command.of("photo-remove", () -> remove(id)),
                Command.of("photo-add", importer::choose));
    }

    /** Moves the focus along the strip by keys; position -1 is the add button. */
    private void moveFocus(KeyEvent event, int from) {
        int position = from < 0 ? photos.size() : from;
        int to =
                switch (event.getCode()) {
                    case LEFT -> position - 1;
                    case RIGHT -> position + 1;
                    case HOME -> 0;
                    case END -> photos.size() - 1;
                    default -> position;
                };
        boolean unmodified = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
        if (unmodified && to != position && to >= 0 && to <= photos.size()) {
            event.consume();
            goTo(to);
        }
    }

    private void goTo(int position) {
        if (position >= photos.size()) {
            addButton.requestFocus();
        } else {
            withTile(photos.get(position).id(), tile -> tile.button().requestFocus());
        }
    }

    private int indexOf(UUID id) {
        return photos.stream().map(Attachment::id).toList().indexOf(id);
    }

    private void withTile(UUID id, Consumer<PhotoTile> action) {
        PhotoTile tile = tilesById.get(id);
        if (tile != null) {
            action.accept(tile);
        }
    }

    private void open(UUID id) {
        new PhotoViewer(ui, model, decoder)
                .show(id, () -> withTile(id, t -> t.button().requestFocus()));
    }

    private void caption(UUID id) {
        withTile(id, tile -> tile.editCaption(text -> model.caption(id, text)));
    }

    private void choosePart(UUID id) {
        PhotoParts known = parts;
        if (known != null) {
            withTile(id, tile -> tile.editPart(known.editor(), part -> known.set(id, part)));
        }
    }

    private void move(UUID id, int by) {
        model.move(id, by);
        withTile(id, tile -> tile.button().requestFocus());
    }

    private void remove(UUID id) {
        int position = indexOf(id);
        model.remove(id);
        refresh();
        goTo(Math.min(position, photos.size() - 1));
        if (photos.isEmpty()) {
            addButton.requestFocus();
        }
    }

    @Override
    public boolean covers(String pointer) {
        return pointer.equals(LIST)
                || photos.stream()
                        .map(photo -> LIST + "/" + photo.id())
                        .anyMatch(line ->
                                pointer.equals(line)
                                        || pointer.equals(EVIDENCE_ATTACHMENTS_CAPTION.in(line))
                                        || pointer.equals(EVIDENCE_ATTACHMENTS_ROTATION.in(line))
                                        || pointer.equals(EVIDENCE_ATTACHMENTS_SHOWS.in(line)));
    }

    @Override
    public void mark(List<Violation> problems) {}

    @Override
    public void focus(String pointer) {
        unfold.run();
        for (Attachment photo : photos) {
            if (pointer.startsWith(LIST + "/" + photo.id())) {
                withTile(photo.id(), tile -> tile.button().requestFocus());
                return;
            }
        }
        goTo(0);
    }

    @Override
    public List<String> unreadablePointers() {
        return List.of();
    }

    /** Button at the end of the photo strip, of the size of a thumbnail: adds files. */
    private static final class PhotoAddButton {
        private PhotoAddButton() {}

        static Button of(UiContext ui, Runnable onAdd) {
            Label text = wrapping(styled(ui.texts().label("photo.drop"), "fs-11", "muted"));
            text.setTextAlignment(TextAlignment.CENTER);
            var hint = styled(new Label(Keymap.entry("photo-paste").hint()), "hint");
            var box =
                    styled(new VBox(Icons.of(Feather.CAMERA, 20), text, hint), "photo-placeholder");
            PhotoTile.size(ui, box);
            var button = styled(new Button(), "photo-button", "photo-add-button");
            button.setGraphic(box);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setOnAction(_ -> onAdd.run());
            ui.texts().accessibleName(button, "photo.add");
            return button;
        }
    }

    /** Context menu of a photo: its commands with their keys. */
    private static final class PhotoMenu {
        private PhotoMenu() {}

        static ContextMenu of(UiContext ui, Node owner, Commands commands) {
            var menu = new ContextMenu();
            for (Command command : commands.all()) {
                var item = new MenuItem();
                item.setOnAction(_ -> command.run());
                menu.getItems().add(item);
                String hint = "   " + command.hint();
                ui.texts().paint(owner, m -> item.setText(m.text(command.labelKey()) + hint));
            }
            return menu;
        }
    }
}
