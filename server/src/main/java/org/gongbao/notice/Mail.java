package org.gongbao.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends notices by the operator's mail server. */
@Component
final class Mail {

    private final ObjectProvider<JavaMailSender> sender;
    private final Addresses addresses;
    private final String from;

    Mail(ObjectProvider<JavaMailSender> sender, Addresses addresses, @Value("${gongbao.mail.from:}") String from) {
        this.sender = sender;
        this.addresses = addresses;
        this.from = from;
    }

    /** Whether the operator has named a server and a sender. */
    boolean isSetUp() {
        return !from.isEmpty() && sender.getIfAvailable() != null;
    }

    void send(Channel channel, Delivery delivery, List<Notice> notices) throws Undelivered {
        JavaMailSender server = sender.getIfAvailable();
        if (server == null || from.isEmpty()) {
            throw new Undelivered("no mail server: set SPRING_MAIL_HOST and GONGBAO_MAIL_FROM");
        }
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(channel.email());
            Letter letter = new Letter(channel.chinese(), notices, addresses);
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            message.setHeader("X-Gongbao-Delivery", delivery.id());
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
        } catch (MessagingException | MailException failure) {
            throw new Undelivered(String.valueOf(failure.getMessage()));
        }
    }
}
