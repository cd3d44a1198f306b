package rubezh.bundle.transfer;

import module java.base;

import rubezh.authority.Authority;
import rubezh.domain.station.Station;
import rubezh.security.InstallationLookup;

/**
 * Settings of an exchange: identity of the installation, staging folder, clock, ids and threads.
 * The data it works on is {@link ExchangeStorage}.
 *
 * @param station station of the installation
 * @param version program version, written into the header
 * @param stagingFolder private folder for copies of bundles during an import; emptied afterwards
 * @param stagingMemory bytes up to which such a copy stays in memory
 * @param clock system clock
 * @param ids source of bundle ids
 * @param workers threads that parse revisions; at least one besides the caller
 * @param authority says whose word counts, given who the signers are
 */
public record ExchangeConfig(
        Station station,
        String version,
        Path stagingFolder,
        long stagingMemory,
        InstantSource clock,
        Supplier<UUID> ids,
        Executor workers,
        Function<InstallationLookup, Authority> authority) {}
