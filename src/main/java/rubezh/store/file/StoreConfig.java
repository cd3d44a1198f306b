package rubezh.store.file;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
import rubezh.security.PasswordHashCost;

/**
 * What a register needs from the program and the machine.
 *
 * @param clock the machine's time
 * @param random for keys and nonces
 * @param markFolder folder for high-water marks; outside the data folder, per machine
 * @param machineName name of this machine, shown when the register is in use and compared with the
 *     mark
 * @param hardness cost of a password guess for new key slots
 * @param reference code lists, whose labels are searched
 * @param rules what a record still lacks, counted in the list
 */
public record StoreConfig(
        InstantSource clock,
        SecureRandom random,
        Path markFolder,
        String machineName,
        PasswordHashCost hardness,
        ReferenceData reference,
        Function<Seizure, List<Violation>> rules) {}
