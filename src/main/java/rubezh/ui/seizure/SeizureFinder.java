package rubezh.ui.seizure;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.Status;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.seizure.display.RecordStatusBadge;

/** Finds records for the palette; reads the register: not for the window's thread. */
public final class SeizureFinder {
    private final Catalogue catalogue;
    private final LiveLabels labels;

    SeizureFinder(Catalogue catalogue, LiveLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    /**
     * A record found.
     *
     * @param recordId the record
     * @param number its number, empty if it has none yet
     * @param words what was seized, where and when
     * @param mark where it stands
     */
    public record Hit(UUID recordId, String number, String words, StatusBadge mark) {}

    public List<Hit> find(String typed, int limit) {
        return catalogue.page(Query.ALL.matching(typed), 0, limit).stream().map(this::hit).toList();
    }

    private Hit hit(SeizureRow row) {
        var parts = new ArrayList<String>();
        row.items().stream()
                .findFirst()
                .ifPresent(item -> {
                    if (item.substance() != null) {
                        parts.add(labels.brief(item.substance()));
                    }
                    if (item.amount() != null) {
                        parts.add(labels.format().figure(item.amount().quantity()).toString());
                    }
                });
        row.get("place.post", Post.class).map(labels::brief).ifPresent(parts::add);
        row.get("event.start", OffsetDateTime.class)
                .map(time -> labels.format().dates().date(time.toLocalDate()))
                .ifPresent(parts::add);
        return new Hit(
                row.recordId(),
                row.get("header.number", String.class).orElse(""),
                String.join(", ", parts),
                RecordStatusBadge.of(
                        row.indicators().voided(),
                        row.get("header.status", Status.class).orElse(null)));
    }
}
