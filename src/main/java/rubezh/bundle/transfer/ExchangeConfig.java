package rubezh.bundle.transfer;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import rubezh.domain.station.Station;

/**
 * Facts and means of this installation.
 *
 * @param station the station
 * @param version version of this program
 * @param stagingFolder private folder for copies of bundles while they are read; emptied when done
 * @param clock the machine's clock
 * @param ids ids for bundles
 * @param workers threads that read revisions; at least one besides the caller
 */
public record ExchangeConfig(
        Station station,
        String version,
        Path stagingFolder,
        InstantSource clock,
        Supplier<UUID> ids,
        Executor workers) {}
