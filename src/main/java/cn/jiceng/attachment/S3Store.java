package cn.jiceng.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Objects in a private bucket of an S3-compatible store, named by tenant and file. Clients never meet it: what they upload
 * is looked into here first, and what they download comes with headers that such a store cannot be relied on to send.
 */
final class S3Store implements AttachmentStore, AutoCloseable {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    private final S3Client client;
    private final String bucket;
    private final Supplier<String> tenant;

    S3Store(AttachmentSettings.S3 settings, Supplier<String> tenant) {
        var credentials = AwsBasicCredentials.create(settings.accessKey(), settings.secretKey());
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .forcePathStyle(settings.pathStyle())
                // stores other than AWS do not all know the newer checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(calls -> calls.apiCallTimeout(LONGEST_CALL));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        this.client = builder.build();
        this.bucket = settings.bucket();
        this.tenant = tenant;
    }

    private String key(String name) {
        return tenant.get() + '/' + name;
    }

    @Override
    public void put(String name, byte[] file) throws IOException {
        call(() -> client.putObject(object -> object.bucket(bucket).key(key(name)), RequestBody.fromBytes(file)));
    }

    @Override
    public InputStream open(String name) throws IOException {
        return call(() -> client.getObject(object -> object.bucket(bucket).key(key(name))));
    }

    @Override
    public void delete(String name) throws IOException {
        call(() -> client.deleteObject(object -> object.bucket(bucket).key(key(name))));
    }

    private static <T> T call(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (NoSuchKeyException missing) {
            throw new FileNotFoundException(missing.getMessage());
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
