package rubezh.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.store.file.AtomicFiles;
import rubezh.store.file.PrivateFiles;
import rubezh.table.boundary.AgencyBoundaries;
import rubezh.text.Fault;
import rubezh.ui.kit.Preference;

/** Stores the boundaries of an agency in a file beside the settings of this machine. */
record BoundaryPreference(Path file) implements Preference<AgencyBoundaries> {
    private static final Logger LOG = LoggerFactory.getLogger(BoundaryPreference.class);

    @Override
    public Optional<AgencyBoundaries> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(AgencyBoundaries.of(Files.readString(file)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("boundaries not read", e);
            return Optional.empty();
        }
    }

    /**
     * @throws Fault {@code MAP-006} if it cannot be written; what was stored stays
     */
    @Override
    public void write(@Nullable AgencyBoundaries boundaries) {
        try {
            if (boundaries == null) {
                Files.deleteIfExists(file);
            } else {
                var text = ByteBuffer.wrap(boundaries.text().getBytes(StandardCharsets.UTF_8));
                PrivateFiles.createFolderOf(file);
                AtomicFiles.replace(file, channel -> channel.write(text));
            }
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "MAP-006", file.toString());
        }
    }
}
