package org.gongbao.appointment;

import java.util.List;
import org.gongbao.document.Finding;

/** What was read of a document, in its order, and what could not be. */
public record AppointmentNotice(List<Appointment> appointments, List<Finding> findings) {

    public AppointmentNotice {
        appointments = List.copyOf(appointments);
        findings = List.copyOf(findings);
    }
}
