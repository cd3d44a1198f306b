package rubezh.enrolment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.security.Fingerprint;
import rubezh.text.Fault;

/**
 * What came of joining headquarters with a new register.
 *
 * @param request file to hand to headquarters
 * @param key fingerprint of the own key, which headquarters compares
 * @param headquarters station that is headquarters from now on; empty if none was named
 * @param refusal why the file of headquarters was not taken; null if it was, or there was none
 */
public record JoinResult(
        byte[] request, Fingerprint key, Optional<String> headquarters, @Nullable Fault refusal) {}
