package rubezh.ui.seizure.photo;

import module java.base;

import javafx.scene.Node;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.model.AttachmentStore;

/** Thumbnails of the photos of a record for reading; a click or Enter shows one over the window. */
public final class PhotoTileList {
    /** Number of thumbnails kept; those shown longest ago are decoded again. */
    private static final int KEPT = 48;

    private final UiContext ui;
    private final PhotoDecoder decoder;
    private final Map<UUID, PhotoTile> tiles =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, PhotoTile> eldest) {
                    return size() > KEPT;
                }
            };
    private List<Attachment> photos = List.of();

    public PhotoTileList(UiContext ui, AttachmentStore store) {
        this.ui = ui;
        this.decoder = new PhotoDecoder(store, ui.worker());
    }

    /** Sets the photos of the record, in order; every thumbnail is decoded anew. */
    public void setPhotos(List<Attachment> all) {
        photos = List.copyOf(all);
        tiles.clear();
    }

    /** Returns the thumbnail of one of the photos; it has at most one place in a scene. */
    public Node tile(Attachment photo) {
        PhotoTile tile = tiles.get(photo.id());
        if (tile == null) {
            tile = newTile(photo);
            tiles.put(photo.id(), tile);
        }
        return tile.root();
    }

    private PhotoTile newTile(Attachment photo) {
        var tile = new PhotoTile(ui, photo, () -> open(photo));
        tile.update(photo, photos.indexOf(photo) + 1, photos.size());
        double zoom = ui.display().zoom().get();
        decoder.request(
                photo,
                (int) Math.ceil(PhotoTile.WIDTH * zoom),
                (int) Math.ceil(PhotoTile.HEIGHT * zoom),
                tile::showState);
        return tile;
    }

    private void open(Attachment photo) {
        var viewer = new PhotoViewer(ui, () -> photos, decoder);
        viewer.show(Objects.requireNonNull(photo.id()), () -> {});
    }
}
