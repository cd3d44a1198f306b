package rubezh.hub;

import module java.base;

/**
 * What a hub says of itself.
 *
 * @param id what it is known by
 * @param version version of its tables
 * @param made when it was made, by the clock of its server
 * @param server name and version of the database program
 * @param bytes size of the database
 * @param files number of files of records
 */
public record HubFacts(UUID id, int version, Instant made, String server, long bytes, long files) {}
