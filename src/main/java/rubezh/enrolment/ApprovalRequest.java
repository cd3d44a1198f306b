package rubezh.enrolment;

import module java.base;

import rubezh.bundle.verify.UnknownSenderPolicy;

/**
 * Decision of headquarters on a request.
 *
 * @param request request of the installation
 * @param compared key that the station named over another channel
 * @param replaces installation that it replaces; empty if none
 * @param becomeHeadquarters whether this installation may become headquarters by it
 * @param target file or folder of the bundle for the installation
 */
public record ApprovalRequest(
        EnrolmentRequest request,
        UnknownSenderPolicy compared,
        Optional<UUID> replaces,
        boolean becomeHeadquarters,
        Path target) {}
