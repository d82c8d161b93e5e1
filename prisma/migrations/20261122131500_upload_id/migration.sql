-- AlterTable
ALTER TABLE "SlidesVersion" ADD COLUMN "uploadId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "SlidesVersion_uploadId_key" ON "SlidesVersion"("uploadId");
