package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.access.Visitor;
import org.gongbao.document.DocumentNumber;
import org.gongbao.regulation.Register;
import org.gongbao.work.Attachments;
import org.gongbao.work.Evidence;
import org.gongbao.work.WorkRefused;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The files that a form brings along. */
@Component
final class Uploads {

    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What was kept, and why the rest was not. */
    record Kept(Map<String, String> values, List<WorkRefused> refused) {}

    /**
     * Keeps each file under the field that its input is named after.
     *
     * @param known ids that a field holds already; the new ones come after them
     */
    Kept keep(
            Visitor who,
            DocumentNumber number,
            Register register,
            Map<String, String> known,
            HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        List<WorkRefused> refused = new ArrayList<>();
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            for (Register.Field field : register.fields()) {
                for (MultipartFile file : form.getFiles(field.name())) {
                    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                    if (field.kind() == Register.Kind.ATTACHMENT && !name.isBlank()) {
                        try {
                            String id = attachments
                                    .add(who, number, register.name(), field.name(), name, type(file), bytes(file))
                                    .id();
                            String before = values.getOrDefault(field.name(), known.getOrDefault(field.name(), ""));
                            values.put(field.name(), (before + " " + id).strip());
                        } catch (WorkRefused bad) {
                            refused.add(bad);
                        }
                    }
                }
            }
        }
        return new Kept(values, refused);
    }

    /** What was chosen in the inputs of these names, unread. */
    static List<Evidence.Sent> sent(HttpServletRequest request, String... names) {
        List<Evidence.Sent> sent = new ArrayList<>();
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            for (String name : names) {
                for (MultipartFile file : form.getFiles(name)) {
                    String printed = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                    if (!printed.isBlank()) {
                        sent.add(new Evidence.Sent(printed, type(file), new ByteArrayResource(bytes(file))));
                    }
                }
            }
        }
        return sent;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String type(MultipartFile file) {
        return Objects.requireNonNullElse(file.getContentType(), "");
    }
}
